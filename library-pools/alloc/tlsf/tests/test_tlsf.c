/* SPDX-License-Identifier: BSD-3-Clause */
/* The heap, function by function. */
#include <arrow/alloc.h>

#include "mock_pages.h"

static void test_nothing_is_taken_before_use(void)
{
	arrow_free(NULL);
	ARROW_CHECK_UINT(arrow_alloc_usable_size(NULL), 0);
	ARROW_CHECK_UINT(mock_used, 0);
}

static void test_blocks_are_aligned_and_apart(void)
{
	char *blocks[100];

	for (size_t i = 0; i < 100; i++) {
		blocks[i] = arrow_alloc(i);
		ARROW_CHECK_UINT((size_t)blocks[i] % ARROW_ALLOC_ALIGN, 0);
		ARROW_CHECK(arrow_alloc_usable_size(blocks[i]) >= i);
		memset(blocks[i], (int)i, arrow_alloc_usable_size(blocks[i]));
	}
	for (size_t i = 0; i < 100; i++) {
		for (size_t j = 0; j < i; j++)
			ARROW_CHECK_INT(blocks[i][j], (char)i);
		arrow_free(blocks[i]);
	}
}

static void test_released_block_is_used_again(void)
{
	void *block = arrow_alloc(1000);

	arrow_free(block);
	ARROW_CHECK(arrow_alloc(1000) == block);
	arrow_free(block);
}

static void test_zeroed(void)
{
	static const char zeros[4096];
	char *block = arrow_alloc(4096);

	memset(block, 0xff, 4096);
	arrow_free(block);
	block = arrow_alloc_zeroed(64, 64);
	ARROW_CHECK_MEMORY(block, zeros, 4096);
	arrow_free(block);
	ARROW_CHECK(!arrow_alloc_zeroed(SIZE_MAX / 2, 3));
	ARROW_CHECK(!arrow_alloc_zeroed(SIZE_MAX, SIZE_MAX));
	block = arrow_alloc_zeroed(0, 8);
	ARROW_CHECK(block);
	arrow_free(block);
}

static void test_aligned(void)
{
	for (size_t align = 1; align <= 65536; align *= 2) {
		char *block = arrow_alloc_aligned(align, 100);
		char *other = arrow_alloc_aligned(align, 5000);

		ARROW_CHECK_UINT((size_t)block % align, 0);
		ARROW_CHECK_UINT((size_t)other % align, 0);
		ARROW_CHECK_UINT((size_t)other % ARROW_ALLOC_ALIGN, 0);
		memset(block, 1, 100);
		memset(other, 2, 5000);
		ARROW_CHECK_INT(block[99], 1);
		arrow_free(block);
		arrow_free(other);
	}
	ARROW_CHECK(!arrow_alloc_aligned(0, 1));
	ARROW_CHECK(!arrow_alloc_aligned(48, 1));
	ARROW_CHECK(!arrow_alloc_aligned((size_t)1 << 63, 1));
}

static void test_realloc_keeps_content(void)
{
	char *block = arrow_realloc(NULL, 10);

	memcpy(block, "123456789", 10);
	block = arrow_realloc(block, 100000);
	ARROW_CHECK_TEXT(block, "123456789");
	block = arrow_realloc(block, 5);
	ARROW_CHECK_MEMORY(block, "12345", 5);
	ARROW_CHECK(!arrow_realloc(block, SIZE_MAX));
	ARROW_CHECK_MEMORY(block, "12345", 5);
	arrow_free(block);
}

static void test_realloc_in_place(void)
{
	char *block = arrow_alloc(1000);

	ARROW_CHECK(arrow_realloc(block, 2000) == block);
	ARROW_CHECK(arrow_realloc(block, 10) == block);
	char *next = arrow_alloc(500);

	ARROW_CHECK(next > block && next < block + 1000);
	arrow_free(next);
	arrow_free(block);
}

static void test_impossible_sizes(void)
{
	ARROW_CHECK(!arrow_alloc(SIZE_MAX));
	ARROW_CHECK(!arrow_alloc(SIZE_MAX - 15));
	ARROW_CHECK(!arrow_alloc((size_t)1 << 40));
	ARROW_CHECK(!arrow_alloc(MOCK_PAGES * MOCK_PAGE));
	ARROW_CHECK(!arrow_alloc_aligned(64, SIZE_MAX - 63));
}

static void test_large_pools_are_returned(void)
{
	size_t used = mock_used;
	void *block = arrow_alloc(4 << 20);

	ARROW_CHECK(block);
	memset(block, 0x77, 4 << 20);
	ARROW_CHECK(mock_used >= used + 1024);
	arrow_free(block);
	ARROW_CHECK(mock_used <= used + 2 * CONFIG_TLSF_GROW_PAGES);
}

static void test_last_pages_can_be_used(void)
{
	static void *blocks[4096];
	size_t count = 0;

	mock_limit = mock_used + CONFIG_TLSF_GROW_PAGES / 2;
	while ((blocks[count] = arrow_alloc(3000)) != NULL)
		count++;
	ARROW_CHECK(mock_used == mock_limit);
	ARROW_CHECK(!arrow_alloc_zeroed(1, 3000));
	ARROW_CHECK(!arrow_realloc(blocks[0], 10000));
	ARROW_CHECK(count >= mock_used * MOCK_PAGE / 3100);
	while (count)
		arrow_free(blocks[--count]);
	mock_limit = MOCK_PAGES;
}

int main(void)
{
	mock_start();
	ARROW_TEST(test_nothing_is_taken_before_use);
	ARROW_TEST(test_blocks_are_aligned_and_apart);
	ARROW_TEST(test_released_block_is_used_again);
	ARROW_TEST(test_zeroed);
	ARROW_TEST(test_aligned);
	ARROW_TEST(test_realloc_keeps_content);
	ARROW_TEST(test_realloc_in_place);
	ARROW_TEST(test_impossible_sizes);
	ARROW_TEST(test_large_pools_are_returned);
	ARROW_TEST(test_last_pages_can_be_used);
	return arrow_test_end();
}
