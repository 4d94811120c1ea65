/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Reading the memory map, against a model that asks of each page on its own
 * whether every byte of it is usable.
 */
#include "../src/pmm_priv.h"
#include "mock_machine.h"

#define ROUNDS 3000
#define PAGES 512

static bool in_range(uint64_t byte, uint64_t start, uint64_t end)
{
	return byte >= start && byte < end;
}

static bool usable_byte(uint64_t byte)
{
	const struct arrow_boot_info *info = &arrow_boot_info;
	bool usable = false;

	if (in_range(byte, info->image_start, info->image_end))
		return false;
	for (unsigned int i = 0; i < info->module_count; i++) {
		if (in_range(byte, info->modules[i].start,
			     info->modules[i].end))
			return false;
	}
	for (unsigned int i = 0; i < info->memory_count; i++) {
		const struct arrow_boot_memory *memory = &info->memory[i];

		if (!in_range(byte, memory->start, memory->end))
			continue;
		if (memory->type != ARROW_BOOT_MEMORY_USABLE)
			return false;
		usable = true;
	}
	return usable;
}

/* All borders in the random maps are multiples of 512 bytes. */
static bool usable_page(uint64_t page)
{
	for (uint64_t i = 0; i < MOCK_PAGE; i += 512) {
		if (!usable_byte(page * MOCK_PAGE + i))
			return false;
	}
	return true;
}

static uint64_t random_border(void)
{
	uint64_t at = arrow_test_random() % (PAGES * MOCK_PAGE);

	return arrow_test_random() % 4 ? at & -MOCK_PAGE : at & -512ul;
}

static void random_range(uint64_t *start, uint64_t *end)
{
	uint64_t a = random_border();
	uint64_t b = random_border();

	*start = a < b ? a : b;
	*end = (a < b ? b : a) + 512;
}

static void random_machine(void)
{
	uint64_t start;
	uint64_t end;

	arrow_boot_info.memory_count = 0;
	arrow_boot_info.module_count = 0;
	for (uint64_t n = 1 + arrow_test_random() % 8; n > 0; n--) {
		random_range(&start, &end);
		mock_add(start, end, 1 + arrow_test_random() % 3 / 2);
	}
	for (uint64_t n = arrow_test_random() % 3; n > 0; n--) {
		start = random_border();
		end = start + 512 * (arrow_test_random() % 40 + 1);
		mock_add_module(start, end);
	}
	random_range(&start, &end);
	arrow_boot_info.image_start = start;
	arrow_boot_info.image_end = start + (end - start) / 8 / 512 * 512 + 512;
}

/* Usable pages that stand alone may be left out; no other. */
static void check_ranges(uint64_t from, uint64_t limit)
{
	static bool found[PAGES + 1];
	struct pmm_range range;
	uint64_t at = from;

	memset(found, 0, sizeof(found));
	while (pmm_map_next(&arrow_boot_info, at, limit, &range)) {
		ARROW_CHECK(range.start >= at && range.end <= limit);
		ARROW_CHECK(range.end - range.start >= 2 * MOCK_PAGE);
		for (at = range.start; at < range.end; at += MOCK_PAGE)
			found[at / MOCK_PAGE] = true;
		at = range.end;
	}
	for (uint64_t i = from / MOCK_PAGE; i < limit / MOCK_PAGE; i++) {
		bool alone = !found[i] && (i == 0 || !found[i - 1]) &&
			     !found[i + 1];

		if (found[i] ? !usable_page(i) : usable_page(i) && !alone)
			arrow_test_fail(__FILE__, __LINE__, "page %d",
					(int)i);
	}
}

static void test_random_maps(void)
{
	arrow_test_seed(31415926);
	for (int round = 0; round < ROUNDS; round++) {
		random_machine();
		check_ranges(0, PAGES * MOCK_PAGE);
		check_ranges(MOCK_PAGE * (arrow_test_random() % 99),
			     MOCK_PAGE * (100 + arrow_test_random() % 99));
	}
}

static void empty_machine(void)
{
	arrow_boot_info.memory_count = 0;
	arrow_boot_info.module_count = 0;
	arrow_boot_info.image_start = 0;
	arrow_boot_info.image_end = 0;
}

static void test_no_memory_at_all(void)
{
	struct pmm_range range;

	empty_machine();
	ARROW_CHECK(!pmm_map_next(&arrow_boot_info, 0, UINT64_MAX, &range));
	mock_add_reserved(0, GIB);
	ARROW_CHECK(!pmm_map_next(&arrow_boot_info, 0, UINT64_MAX, &range));
}

static void test_memory_up_to_the_last_address(void)
{
	struct pmm_range range;

	empty_machine();
	mock_add_usable(UINT64_MAX - 100 * MOCK_PAGE, UINT64_MAX);
	ARROW_CHECK(pmm_map_next(&arrow_boot_info, 0, UINT64_MAX, &range));
	ARROW_CHECK_UINT(range.end, -MOCK_PAGE);
	ARROW_CHECK(!pmm_map_next(&arrow_boot_info, range.end, UINT64_MAX,
				  &range));
}

static void test_large_memory_comes_in_parts(void)
{
	struct pmm_range range;
	uint64_t at = 0;
	int parts = 0;

	empty_machine();
	mock_add_usable(4 * GIB, 260 * GIB);
	while (pmm_map_next(&arrow_boot_info, at, UINT64_MAX, &range)) {
		ARROW_CHECK_UINT(range.end - range.start, 64 * GIB);
		at = range.end;
		parts++;
	}
	ARROW_CHECK_INT(parts, 4);
}

int main(void)
{
	ARROW_TEST(test_random_maps);
	ARROW_TEST(test_no_memory_at_all);
	ARROW_TEST(test_memory_up_to_the_last_address);
	ARROW_TEST(test_large_memory_comes_in_parts);
	return arrow_test_end();
}
