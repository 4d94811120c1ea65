/* SPDX-License-Identifier: BSD-3-Clause */
/* Trees that end too early, and trees with bytes that are wrong. */
#include <arrow/test.h>

#include "build_tree.h"
#include "fuzz_fdt.h"

#define HOSTILE_CHANGES 20000

static uint8_t tree[BUILD_ROOM + 2048];
static uint32_t tree_size;

static void test_cut_off_at_each_byte(void)
{
	for (uint32_t n = 0; n <= tree_size; n++)
		fuzz_fdt_one(tree, n);
}

/* The header says that all is there: each block is cut off in turn. */
static void test_blocks_cut_off_at_each_byte(void)
{
	uint8_t copy[sizeof(tree)];
	const uint32_t structure = BUILD_HEADER + BUILD_RESERVATIONS;

	for (uint32_t n = sizeof(struct fdt_header); n <= tree_size; n++) {
		memcpy(copy, tree, n);
		build_put(copy + 4, n);
		if (n > structure)
			build_put(copy + 36, n - structure);
		build_put(copy + 12, n / 2);
		build_put(copy + 32, n - n / 2);
		fuzz_fdt_one(copy, n);
	}
}

static uint32_t hostile_random(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

static void test_bytes_changed_at_random(void)
{
	uint8_t copy[sizeof(tree)];
	uint32_t state = 20261126;

	for (int i = 0; i < HOSTILE_CHANGES; i++) {
		memcpy(copy, tree, tree_size);
		for (int n = (int)(hostile_random(&state) % 8); n >= 0; n--) {
			uint32_t at = hostile_random(&state) % tree_size;

			copy[at] = (uint8_t)(hostile_random(&state) % 3 ?
						     hostile_random(&state) % 16 :
						     hostile_random(&state));
		}
		fuzz_fdt_one(copy, tree_size);
	}
}

static void test_each_word_of_the_header_at_its_limits(void)
{
	static const uint32_t limits[] = {0, 1, 4, 0x7fffffff, 0x80000000,
					  0xfffffffc, 0xffffffff};
	uint8_t copy[sizeof(tree)];

	for (uint32_t at = 0; at < BUILD_HEADER; at += 4) {
		for (size_t i = 0; i < ARROW_COUNT(limits); i++) {
			memcpy(copy, tree, tree_size);
			build_put(copy + at, limits[i]);
			fuzz_fdt_one(copy, tree_size);
		}
	}
}

/* The tests above change a tree that is read at all. */
static void test_the_tree_is_in_order(void)
{
	fuzz_fdt_one(tree, tree_size);
	ARROW_CHECK_UINT(device_count, 3);
}

int main(void)
{
	static struct build build;

	build_reserve(&build, 0x1000, 0x1000);
	build_machine(&build);
	tree_size = build_close(&build, tree);
	ARROW_TEST(test_the_tree_is_in_order);
	ARROW_TEST(test_cut_off_at_each_byte);
	ARROW_TEST(test_blocks_cut_off_at_each_byte);
	ARROW_TEST(test_bytes_changed_at_random);
	ARROW_TEST(test_each_word_of_the_header_at_its_limits);
	return arrow_test_end();
}
