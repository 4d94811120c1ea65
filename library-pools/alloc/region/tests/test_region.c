/* SPDX-License-Identifier: BSD-3-Clause */
/* The bump allocator over pages in order, with gaps, or none at all. */
#include <arrow/alloc.h>
#include <arrow/pmm.h>
#include <arrow/test.h>
#include <string.h>

#define PAGES 256
#define HELD 500

static _Alignas(4096) char arena[PAGES * 4096];
static size_t arena_next;
static size_t arena_limit = PAGES;
static size_t arena_gap; /* pages left out before each run */

void *arrow_pmm_alloc(size_t pages)
{
	size_t first = arena_next + arena_gap;

	if (pages == 0 || pages > PAGES || first + pages > arena_limit)
		return NULL;
	arena_next = first + pages;
	return arena + first * 4096;
}

static void test_blocks_do_not_overlap(void)
{
	static char *blocks[HELD];
	static size_t sizes[HELD];

	arrow_test_seed(7);
	for (size_t i = 0; i < HELD; i++) {
		size_t align = (size_t)1 << arrow_test_random() % 10;

		arena_gap = i / 100 % 2;
		sizes[i] = arrow_test_random() % 900;
		blocks[i] = arrow_alloc_aligned(align, sizes[i]);
		if (!ARROW_CHECK(blocks[i]))
			return;
		ARROW_CHECK_UINT((size_t)blocks[i] % align, 0);
		ARROW_CHECK_UINT((size_t)blocks[i] % ARROW_ALLOC_ALIGN, 0);
		ARROW_CHECK_UINT(arrow_alloc_usable_size(blocks[i]), sizes[i]);
		memset(blocks[i], (int)i, sizes[i]);
	}
	for (size_t i = 0; i < HELD; i++) {
		ARROW_CHECK_UINT(arrow_alloc_usable_size(blocks[i]), sizes[i]);
		for (size_t j = 0; j < sizes[i]; j++)
			ARROW_CHECK_INT(blocks[i][j], (char)i);
	}
}

static void test_release_does_nothing(void)
{
	char *block = arrow_alloc(10);

	strcpy(block, "kept");
	arrow_free(block);
	arrow_free(NULL);
	ARROW_CHECK(arrow_alloc(10) != block);
	ARROW_CHECK_TEXT(block, "kept");
}

static void test_newest_block_grows_in_place(void)
{
	char *block = arrow_alloc(10);

	strcpy(block, "content");
	ARROW_CHECK(arrow_realloc(block, 200) == block);
	ARROW_CHECK(arrow_realloc(block, 20) == block);
	char *next = arrow_alloc(1);
	char *moved = arrow_realloc(block, 300);

	ARROW_CHECK(next < block + 100);
	ARROW_CHECK(moved != block);
	ARROW_CHECK_TEXT(moved, "content");
	ARROW_CHECK(arrow_realloc(block, 5) == block);
}

static void test_zeroed(void)
{
	static const char zeros[1000];

	ARROW_CHECK_MEMORY(arrow_alloc_zeroed(10, 100), zeros, 1000);
	ARROW_CHECK(!arrow_alloc_zeroed(SIZE_MAX, 2));
}

static void test_impossible_requests(void)
{
	ARROW_CHECK(!arrow_alloc(SIZE_MAX));
	ARROW_CHECK(!arrow_alloc_aligned(3, 1));
	ARROW_CHECK(!arrow_alloc_aligned(0, 1));
	ARROW_CHECK(!arrow_alloc_aligned((size_t)1 << 63, 1));
	ARROW_CHECK_UINT(arrow_alloc_usable_size(NULL), 0);
}

static void test_last_pages_can_be_used(void)
{
	size_t count = 0;

	arena_gap = 0;
	arena_limit = arena_next + 3;
	while (arrow_alloc(1000))
		count++;
	ARROW_CHECK(count >= 3 * 4);
	ARROW_CHECK_UINT(arena_next, arena_limit);
	ARROW_CHECK(!arrow_realloc(NULL, 5000));
}

int main(void)
{
	ARROW_TEST(test_blocks_do_not_overlap);
	ARROW_TEST(test_release_does_nothing);
	ARROW_TEST(test_newest_block_grows_in_place);
	ARROW_TEST(test_zeroed);
	ARROW_TEST(test_impossible_requests);
	ARROW_TEST(test_last_pages_can_be_used);
	return arrow_test_end();
}
