/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * qsort by heap: no stack that grows, no bad input, little code. The heap
 * holds the largest element at its root, which is swapped behind the shrinking
 * heap again and again.
 */
#include <arrow/mem.h>
#include <stdlib.h>

struct stdlib_sort {
	char *base;
	size_t size;
	int (*compare)(const void *a, const void *b);
};

static void stdlib_swap(char *a, char *b, size_t n)
{
	uint64_t word;

	for (; n >= sizeof(word); n -= sizeof(word)) {
		memcpy(&word, a, sizeof(word));
		memcpy(a, b, sizeof(word));
		memcpy(b, &word, sizeof(word));
		a += sizeof(word);
		b += sizeof(word);
	}
	for (; n > 0; n--, a++, b++) {
		char byte = *a;

		*a = *b;
		*b = byte;
	}
}

static char *stdlib_element(const struct stdlib_sort *sort, size_t index)
{
	return sort->base + index * sort->size;
}

/* Let the element at @root sink to its place in a heap of @count. */
static void stdlib_sink(const struct stdlib_sort *sort, size_t root,
			size_t count)
{
	size_t child;

	for (; (child = 2 * root + 1) < count; root = child) {
		if (child + 1 < count &&
		    sort->compare(stdlib_element(sort, child),
				  stdlib_element(sort, child + 1)) < 0)
			child++;
		if (sort->compare(stdlib_element(sort, root),
				  stdlib_element(sort, child)) >= 0)
			return;
		stdlib_swap(stdlib_element(sort, root),
			    stdlib_element(sort, child), sort->size);
	}
}

void qsort(void *base, size_t count, size_t size,
	   int (*compare)(const void *a, const void *b))
{
	const struct stdlib_sort sort = { base, size, compare };

	for (size_t root = count / 2; root > 0; root--)
		stdlib_sink(&sort, root - 1, count);
	for (; count > 1; count--) {
		stdlib_swap(sort.base, stdlib_element(&sort, count - 1), size);
		stdlib_sink(&sort, 0, count - 1);
	}
}

void *bsearch(const void *key, const void *base, size_t count, size_t size,
	      int (*compare)(const void *a, const void *b))
{
	const char *first = base;

	while (count > 0) {
		const char *middle = first + count / 2 * size;
		int order = compare(key, middle);

		if (order == 0)
			return (void *)middle;
		if (order > 0) {
			first = middle + size;
			count--;
		}
		count /= 2;
	}
	return NULL;
}
