/* SPDX-License-Identifier: BSD-3-Clause */
/* The bump allocator in the default one's place. */
/* config: ALLOC_IS_REGION=y */
#include <arrow/alloc.h>
#include <arrow/test.h>
#include <string.h>

static void test_memory_is_never_used_again(void)
{
	char *block = arrow_alloc(100);

	ARROW_CHECK(block);
	memset(block, 1, 100);
	arrow_free(block);
	ARROW_CHECK(arrow_alloc(100) != block);
}

static void test_many_blocks(void)
{
	size_t *blocks[500];

	for (size_t i = 0; i < 500; i++) {
		blocks[i] = arrow_alloc(1000);
		if (!ARROW_CHECK(blocks[i]))
			return;
		*blocks[i] = i;
	}
	for (size_t i = 0; i < 500; i++)
		ARROW_CHECK_UINT(*blocks[i], i);
}

static void test_zeroed(void)
{
	static const char zeros[5000];

	ARROW_CHECK_MEMORY(arrow_alloc_zeroed(50, 100), zeros, 5000);
}

int main(void)
{
	ARROW_TEST(test_memory_is_never_used_again);
	ARROW_TEST(test_many_blocks);
	ARROW_TEST(test_zeroed);
	return arrow_test_end();
}
