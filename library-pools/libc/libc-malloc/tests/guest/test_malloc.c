/* SPDX-License-Identifier: BSD-3-Clause */
/* A program's memory over the real allocator: many blocks, none in another. */
#include <arrow/test.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define BLOCKS 200
#define ROUNDS 5000
#define SIZE_LIMIT 3000

static unsigned char *blocks[BLOCKS];
static size_t sizes[BLOCKS];

static void test_blocks_keep_their_content(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		size_t k = arrow_test_random() % BLOCKS;
		size_t size = arrow_test_random() % SIZE_LIMIT + 1;
		size_t kept = size < sizes[k] ? size : sizes[k];

		blocks[k] = realloc(blocks[k], size);
		if (!ARROW_CHECK(blocks[k]))
			return;
		if (!ARROW_CHECK(kept == 0 ||
				 (blocks[k][0] == (unsigned char)k &&
				  blocks[k][kept - 1] == (unsigned char)k)))
			return;
		memset(blocks[k], (int)k, size);
		sizes[k] = size;
	}
	for (int k = 0; k < BLOCKS; k++)
		free(blocks[k]);
}

static void test_memory_ends_with_an_error_and_comes_back(void)
{
	void *first = NULL;
	void **block;

	/* a list through the blocks themselves */
	while ((block = malloc(1 << 20))) {
		*block = first;
		first = block;
	}
	ARROW_CHECK_INT(errno, ENOMEM);
	while (first) {
		block = first;
		first = *block;
		free(block);
	}
	block = malloc(1 << 18);
	ARROW_CHECK(block != NULL);
	free(block);
}

static void test_zeroed_block_is_zeroed(void)
{
	char *copy = strdup("a text that makes a block dirty");
	char *block;

	free(copy);
	block = calloc(4, 8);
	for (int i = 0; block && i < 32; i++)
		ARROW_CHECK_INT(block[i], 0);
	free(block);
}

int main(void)
{
	ARROW_TEST(test_blocks_keep_their_content);
	ARROW_TEST(test_memory_ends_with_an_error_and_comes_back);
	ARROW_TEST(test_zeroed_block_is_zeroed);
	return arrow_test_end();
}
