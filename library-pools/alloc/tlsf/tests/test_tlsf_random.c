/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Random requests against a list of what is held: each block is filled with a
 * pattern of its own to its last usable byte, so that overlaps, moves that lose
 * content and writes of the heap into blocks show.
 */
#include <arrow/alloc.h>

#include "mock_pages.h"

#define STEPS 40000
#define HELD_MAX 600

struct held {
	unsigned char *block;
	size_t size;
	unsigned char pattern;
};

static struct held held[HELD_MAX];
static size_t held_count;

static size_t random_size(void)
{
	uint64_t r = arrow_test_random();

	switch (r % 16) {
	case 0:
		return (r >> 8) % 300000;
	case 1:
	case 2:
		return (r >> 8) % 20000;
	case 3:
		return (size_t)1 << (r >> 8) % 16;
	default:
		return (r >> 8) % 400;
	}
}

static void fill(struct held *h)
{
	h->pattern = (unsigned char)arrow_test_random();
	memset(h->block, h->pattern, h->size);
}

static void check_content(const struct held *h, size_t n)
{
	size_t i = 0;

	while (i < n && h->block[i] == h->pattern)
		i++;
	ARROW_CHECK_UINT(i, n);
}

/* Take possession of @block, or note that there was no memory for it. */
static void hold(void *block, size_t size, size_t align)
{
	struct held *h = &held[held_count];

	if (!block)
		return;
	ARROW_CHECK_UINT((size_t)block % align, 0);
	h->size = arrow_alloc_usable_size(block);
	ARROW_CHECK(h->size >= size);
	ARROW_CHECK(h->size <= size + 64 + align);
	h->block = block;
	fill(h);
	held_count++;
}

static void step_alloc(void)
{
	size_t size = random_size();
	size_t align = (size_t)1 << arrow_test_random() % 14;

	if (held_count == HELD_MAX)
		return;
	if (arrow_test_random() % 4)
		hold(arrow_alloc(size), size, ARROW_ALLOC_ALIGN);
	else
		hold(arrow_alloc_aligned(align, size), size, align);
}

static void step_free(void)
{
	if (!held_count)
		return;
	struct held *h = &held[arrow_test_random() % held_count];

	check_content(h, h->size);
	arrow_free(h->block);
	*h = held[--held_count];
}

static void step_realloc(void)
{
	if (!held_count)
		return;
	struct held *h = &held[arrow_test_random() % held_count];
	size_t size = random_size();
	unsigned char *block = arrow_realloc(h->block, size);

	if (!block) {
		check_content(h, h->size);
		return;
	}
	h->block = block;
	check_content(h, size < h->size ? size : h->size);
	h->size = arrow_alloc_usable_size(block);
	ARROW_CHECK(h->size >= size);
	fill(h);
}

static void random_steps(int steps)
{
	for (int step = 0; step < steps; step++) {
		uint64_t r = arrow_test_random() % 100;
		bool grow = step / 2000 % 2 == 0;

		if (r < 15)
			step_realloc();
		else if (r < (grow ? 65u : 45u))
			step_alloc();
		else
			step_free();
	}
}

static void release_all(void)
{
	while (held_count)
		step_free();
	ARROW_CHECK(mock_used <= 2 * CONFIG_TLSF_GROW_PAGES);
}

static void test_with_plenty_of_memory(void)
{
	arrow_test_seed(42);
	random_steps(STEPS);
	release_all();
}

static void test_with_memory_in_pieces(void)
{
	arrow_test_seed(43);
	mock_skip = 1;
	random_steps(STEPS);
	mock_skip = 0;
	release_all();
}

static void test_when_memory_is_out(void)
{
	arrow_test_seed(44);
	mock_limit = 150;
	random_steps(STEPS);
	release_all();
}

int main(void)
{
	mock_start();
	ARROW_TEST(test_with_plenty_of_memory);
	ARROW_TEST(test_with_memory_in_pieces);
	ARROW_TEST(test_when_memory_is_out);
	return arrow_test_end();
}
