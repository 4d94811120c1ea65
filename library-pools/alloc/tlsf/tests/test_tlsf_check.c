/* SPDX-License-Identifier: BSD-3-Clause */
/* What TLSF_CHECK finds; the option is on here whatever its default. */
#undef CONFIG_TLSF_CHECK
#define CONFIG_TLSF_CHECK 1

#include "../src/check.c"
#include "../src/heap.c"
#include "../src/lists.c"
#include "../src/tlsf.c"
#include "mock_pages.h"

static char *block;

/* Whether releasing @payload is a panic whose text holds @word. */
static bool refused(void *payload, const char *word)
{
	mock_panic_text[0] = '\0';
	if (setjmp(mock_panic) == 0) {
		arrow_free(payload);
		return false;
	}
	return strstr(mock_panic_text, word) != NULL;
}

static void test_usable_size_is_exact(void)
{
	for (size_t size = 0; size < 300; size++) {
		block = arrow_alloc(size);
		ARROW_CHECK_UINT(arrow_alloc_usable_size(block), size);
		memset(block, 0xfd, size);
		arrow_free(block);
	}
}

static void test_double_free(void)
{
	void *before = arrow_alloc(50);
	void *behind;

	block = arrow_alloc(50);
	behind = arrow_alloc(50);
	arrow_free(block);
	ARROW_CHECK(refused(block, "released before"));
	arrow_free(before);
	ARROW_CHECK(refused(block, "released before"));
	ARROW_CHECK(refused(before, "released before"));
	arrow_free(behind);
	ARROW_CHECK(refused(behind, "released before"));
}

static void test_write_beyond_the_end(void)
{
	for (size_t size = 1; size < 100; size++) {
		block = arrow_alloc(size);
		char byte = block[size];

		block[size] = (char)~byte;
		ARROW_CHECK(refused(block, "beyond its end"));
		block[size] = byte;
		arrow_free(block);
	}
}

static void test_realloc_is_checked(void)
{
	block = arrow_alloc(20);
	char byte = block[20];

	block[20] = (char)~byte;
	if (setjmp(mock_panic) == 0)
		ARROW_CHECK(!arrow_realloc(block, 30));
	ARROW_CHECK(strstr(mock_panic_text, "beyond its end"));
	block[20] = byte;
	block = arrow_realloc(block, 30);
	ARROW_CHECK_UINT(arrow_alloc_usable_size(block), 30);
	arrow_free(block);
}

static void test_no_block_at_all(void)
{
	block = arrow_alloc(100);
	memset(block, 0, 100);
	ARROW_CHECK(refused(block + 8, "not a block"));
	ARROW_CHECK(refused(block + 32, "not a block"));
	arrow_free(block);
}

static void test_released_memory_is_poisoned(void)
{
	char *keep;

	block = arrow_alloc(200);
	keep = arrow_alloc(10);
	memset(block, 7, 200);
	arrow_free(block);
	/* the first two words hold the links of the free list */
	for (int i = 16; i < 200; i++)
		ARROW_CHECK_INT(block[i], (char)CHECK_FREED_BYTE);
	arrow_free(keep);
}

int main(void)
{
	mock_start();
	ARROW_TEST(test_usable_size_is_exact);
	ARROW_TEST(test_double_free);
	ARROW_TEST(test_write_beyond_the_end);
	ARROW_TEST(test_realloc_is_checked);
	ARROW_TEST(test_no_block_at_all);
	ARROW_TEST(test_released_memory_is_poisoned);
	return arrow_test_end();
}
