/* SPDX-License-Identifier: BSD-3-Clause */
/* The default allocator on real pages, with its own checks on. */
/* config: TLSF_CHECK=y */
#include <arrow/alloc.h>
#include <arrow/test.h>
#include <string.h>

#define HELD 200
#define STEPS 20000

static unsigned char *held[HELD];
static size_t sizes[HELD];

static bool is_filled(const unsigned char *block, size_t size, int byte)
{
	for (size_t i = 0; i < size; i++) {
		if (block[i] != (unsigned char)byte)
			return false;
	}
	return true;
}

static void step(void)
{
	uint64_t r = arrow_test_random();
	size_t i = r % HELD;
	size_t size = (r >> 16) % ((r >> 8) % 16 ? 500 : 50000);

	if (held[i])
		ARROW_CHECK(is_filled(held[i], sizes[i], (int)i));
	arrow_free(held[i]);
	held[i] = arrow_alloc(size);
	sizes[i] = held[i] ? size : 0;
	if (held[i])
		memset(held[i], (int)i, size);
}

static void test_random_steps(void)
{
	arrow_test_seed(5);
	for (int i = 0; i < STEPS; i++)
		step();
	for (size_t i = 0; i < HELD; i++)
		arrow_free(held[i]);
}

static void test_realloc(void)
{
	char *text = arrow_alloc(6);

	ARROW_CHECK(text);
	strcpy(text, "arrow");
	for (size_t size = 8; size < 100000; size *= 3) {
		text = arrow_realloc(text, size);
		ARROW_CHECK_TEXT(text, "arrow");
	}
	arrow_free(text);
}

static void test_exhaustion_is_an_error(void)
{
	ARROW_CHECK(!arrow_alloc((size_t)1 << 46));
	ARROW_CHECK(!arrow_alloc(SIZE_MAX));
}

int main(void)
{
	ARROW_TEST(test_random_steps);
	ARROW_TEST(test_realloc);
	ARROW_TEST(test_exhaustion_is_an_error);
	return arrow_test_end();
}
