/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The names of C for the interface `alloc`, and errno on failure.
 */
#include <arrow/alloc.h>
#include <arrow/mem.h>
#include <errno.h>
#include <malloc.h>

static void *malloc_result(void *block)
{
	if (!block)
		errno = ENOMEM;
	return block;
}

void *malloc(size_t size)
{
	return malloc_result(arrow_alloc(size));
}

void *calloc(size_t count, size_t size)
{
	return malloc_result(arrow_alloc_zeroed(count, size));
}

void *realloc(void *block, size_t size)
{
	return malloc_result(arrow_realloc(block, size));
}

void *reallocarray(void *block, size_t count, size_t size)
{
	size_t total;

	if (__builtin_mul_overflow(count, size, &total))
		return malloc_result(NULL);
	return realloc(block, total);
}

void *aligned_alloc(size_t align, size_t size)
{
	return malloc_result(arrow_alloc_aligned(align, size));
}

int posix_memalign(void **block, size_t align, size_t size)
{
	void *found;

	if (align < sizeof(void *) || (align & (align - 1)) != 0)
		return EINVAL;
	found = arrow_alloc_aligned(align, size);
	if (!found)
		return ENOMEM;
	*block = found;
	return 0;
}

void free(void *block)
{
	arrow_free(block);
}

size_t malloc_usable_size(void *block)
{
	return arrow_alloc_usable_size(block);
}

char *strndup(const char *text, size_t n)
{
	size_t length = 0;
	char *copy;

	while (length < n && text[length] != '\0')
		length++;
	copy = malloc(length + 1);
	if (!copy)
		return NULL;
	memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

char *strdup(const char *text)
{
	return strndup(text, SIZE_MAX);
}
