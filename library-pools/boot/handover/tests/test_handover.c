/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What is reached, copied and listed, and what is not. Physical memory is a
 * block of the host's; an access beside it is found by the address sanitizer.
 */
#include "handover.c"

#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#define MEMORY_SIZE ARROW_PLAT_DIRECT_BLOCK
#define MAP_MAX 300

static char *memory;
static struct arrow_boot_info info;
static uint64_t mapped[4];
static unsigned int mapped_count;

/* Blocks beyond the host's memory cannot be had. */
int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)table;
	mapped[mapped_count++ % ARROW_COUNT(mapped)] = physical;
	return physical < MEMORY_SIZE ? 0 : -ENOMEM;
}

static void set_up(void)
{
	free(memory);
	memory = calloc(1, MEMORY_SIZE);
	memset(&info, 0, sizeof(info));
	memset(handover_line, 0, sizeof(handover_line));
	info.direct_map = (uintptr_t)memory;
	info.image_end = MEMORY_SIZE / 2;
	mapped_count = 0;
}

static void test_below_the_end_of_the_image_all_is_mapped(void)
{
	ARROW_CHECK(arrow_handover_at(&info, 1, 8) == memory + 1);
	ARROW_CHECK(arrow_handover_at(&info, MEMORY_SIZE / 2 - 8, 8) ==
		    memory + MEMORY_SIZE / 2 - 8);
	ARROW_CHECK_UINT(mapped_count, 0);
}

static void test_what_is_not_mapped_yet_is_mapped(void)
{
	ARROW_CHECK(arrow_handover_at(&info, MEMORY_SIZE / 2 - 7, 8) ==
		    memory + MEMORY_SIZE / 2 - 7);
	ARROW_CHECK_UINT(mapped_count, 1);
	ARROW_CHECK_UINT(mapped[0], 0);
	ARROW_CHECK(arrow_handover_at(&info, MEMORY_SIZE - 8, 8) ==
		    memory + MEMORY_SIZE - 8);
}

static void test_what_cannot_be_mapped_is_out_of_reach(void)
{
	ARROW_CHECK(!arrow_handover_at(&info, 0, 8));
	ARROW_CHECK(!arrow_handover_at(&info, MEMORY_SIZE - 7, 8));
	ARROW_CHECK(!arrow_handover_at(&info, MEMORY_SIZE, 8));
	ARROW_CHECK(!arrow_handover_at(&info, 0xfffffffc, 8));
	ARROW_CHECK(!arrow_handover_at(&info, UINT64_MAX - 6, 8));
	ARROW_CHECK(!arrow_handover_at(&info, UINT64_MAX, 8));
}

static void test_range_over_two_blocks_takes_both(void)
{
	ARROW_CHECK(!arrow_handover_at(&info, MEMORY_SIZE - 4, 8));
	ARROW_CHECK_UINT(mapped_count, 2);
	ARROW_CHECK_UINT(mapped[0], 0);
	ARROW_CHECK_UINT(mapped[1], MEMORY_SIZE);
}

static void test_line_of_every_length_and_alignment(void)
{
	for (size_t length = 1; length < 40; length++) {
		for (size_t shift = 0; shift < 8; shift++) {
			char *text = memory + shift;

			memset(handover_line, 'y', 64);
			memset(text, 'x', length);
			strcpy(text + length, "");
			arrow_handover_line(&info, text);
			ARROW_CHECK_TEXT(info.command_line, text);
			ARROW_CHECK_UINT(info.command_line_size,
					 ARROW_HANDOVER_LINE_SIZE);
		}
	}
}

/* Nothing behind the bytes that were reached is read: it would be found. */
static void test_longest_line_and_one_too_long(void)
{
	char *text = malloc(ARROW_HANDOVER_LINE_SIZE);

	memset(text, 'x', ARROW_HANDOVER_LINE_SIZE);
	text[ARROW_HANDOVER_LINE_SIZE - 1] = '\0';
	arrow_handover_line(&info, text);
	ARROW_CHECK_TEXT(info.command_line, text);
	text[ARROW_HANDOVER_LINE_SIZE - 1] = 'x';
	arrow_handover_line(&info, text);
	ARROW_CHECK_UINT(info.command_line_size, ARROW_HANDOVER_LINE_SIZE);
	ARROW_CHECK(!memchr(info.command_line, 0, info.command_line_size));
	free(text);
}

static void test_empty_line_is_none(void)
{
	arrow_handover_line(&info, "");
	ARROW_CHECK(!info.command_line);
	ARROW_CHECK_UINT(info.command_line_size, 0);
}

static void test_line_out_of_reach_has_no_size(void)
{
	arrow_handover_line(&info, NULL);
	ARROW_CHECK(info.command_line);
	ARROW_CHECK_UINT(info.command_line_size, 0);
}

/* List a map of entries that lie @stride apart, without a byte behind it. */
static void list(const struct arrow_handover_memory *map, uint32_t count,
		 size_t stride)
{
	char *bytes = malloc(count * stride);

	memset(bytes, 0xff, count * stride);
	for (uint32_t i = 0; i < count; i++)
		memcpy(bytes + i * stride, &map[i], sizeof(map[i]));
	arrow_handover_memory(&info, (const void *)bytes, count, stride);
	free(bytes);
}

static void test_maps_of_every_stride(void)
{
	static const struct arrow_handover_memory map[] = {
		{0x1000, 0x2000, 1}, {0x9000, 1, 7}, {UINT64_MAX - 1, 1, 2}};

	for (size_t stride = sizeof(map[0]); stride < 40; stride++) {
		list(map, ARROW_COUNT(map), stride);
		ARROW_CHECK_UINT(info.memory_count, 3);
		ARROW_CHECK_UINT(info.memory[0].start, 0x1000);
		ARROW_CHECK_UINT(info.memory[0].end, 0x3000);
		ARROW_CHECK_UINT(info.memory[0].type, 1);
		ARROW_CHECK_UINT(info.memory[1].end, 0x9001);
		ARROW_CHECK_UINT(info.memory[1].type, 7);
		ARROW_CHECK_UINT(info.memory[2].end, UINT64_MAX);
	}
}

static void test_odd_entries_are_dropped(void)
{
	static const struct arrow_handover_memory map[] = {
		{0x1000, 0, 1},		 {0x1000, UINT64_MAX, 1},
		{0x2000, 0, 2},		 {0x3000, UINT64_MAX, 2},
		{UINT64_MAX, 0x1000, 2}, {0x100000, 0x1000, 1},
	};

	list(map, ARROW_COUNT(map), 24);
	ARROW_CHECK_UINT(info.memory_count, 2);
	ARROW_CHECK_UINT(info.memory[0].start, 0x3000);
	ARROW_CHECK_UINT(info.memory[0].end, UINT64_MAX);
	ARROW_CHECK_UINT(info.memory[1].start, 0x100000);
}

/* Is a byte usable by what the map and all its entries say? */
static bool is_usable(const struct arrow_handover_memory *map, uint32_t count,
		      uint64_t at)
{
	bool usable = false;

	for (uint32_t i = 0; i < count; i++) {
		uint64_t end = map[i].address + map[i].size;
		bool wraps = end < map[i].address;
		bool within = at >= map[i].address && (wraps || at < end);

		if (within && map[i].type != ARROW_BOOT_MEMORY_USABLE &&
		    map[i].size)
			return false;
		usable |= within && !wraps &&
			  map[i].type == ARROW_BOOT_MEMORY_USABLE;
	}
	return usable;
}

/* The same by what was listed. */
static bool is_listed_usable(uint64_t at)
{
	bool usable = false;

	for (unsigned int i = 0; i < info.memory_count; i++) {
		if (at < info.memory[i].start || at >= info.memory[i].end)
			continue;
		if (info.memory[i].type != ARROW_BOOT_MEMORY_USABLE)
			return false;
		usable = true;
	}
	return usable;
}

/*
 * Thousands of maps: a byte that is listed as usable is usable, and if all
 * entries find room, the other way round, too.
 */
static void test_random_maps_never_list_what_is_reserved(void)
{
	static struct arrow_handover_memory map[MAP_MAX];

	arrow_test_seed(27182);
	for (int round = 0; round < 3000; round++) {
		uint32_t count = (uint32_t)(
			arrow_test_random() %
			(round % 2 ? ARROW_BOOT_MEMORY_MAX + 1 : MAP_MAX));

		for (uint32_t i = 0; i < count; i++) {
			uint64_t wild = arrow_test_random() % 50 ? 0 :
								  UINT64_MAX;

			map[i].address = arrow_test_random() % 0x400;
			map[i].size = (arrow_test_random() % 0x80) | wild;
			map[i].type = 1 + (arrow_test_random() % 8 == 0);
		}
		list(map, count, 20 + arrow_test_random() % 9);
		ARROW_CHECK(info.memory_count <= ARROW_BOOT_MEMORY_MAX);
		for (uint64_t at = 0; at < 0x500; at += 3) {
			bool listed = is_listed_usable(at);

			ARROW_CHECK(!listed || is_usable(map, count, at));
			ARROW_CHECK(count > ARROW_BOOT_MEMORY_MAX ||
				    listed == is_usable(map, count, at));
		}
	}
}

static void test_odd_modules_are_dropped(void)
{
	arrow_handover_module(&info, 0x1000, 0);
	arrow_handover_module(&info, 0x1000, UINT64_MAX);
	arrow_handover_module(&info, 0x5000, 1);
	ARROW_CHECK_UINT(info.module_count, 1);
	ARROW_CHECK_UINT(info.modules[0].start, 0x5000);
	ARROW_CHECK_UINT(info.modules[0].end, 0x5001);
}

static void test_too_many_modules_are_dropped(void)
{
	for (unsigned int i = 0; i < 2 * ARROW_BOOT_MODULES_MAX; i++)
		arrow_handover_module(&info, 0x1000 * (i + 1), 1);
	ARROW_CHECK_UINT(info.module_count, ARROW_BOOT_MODULES_MAX);
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_below_the_end_of_the_image_all_is_mapped);
	RUN(test_what_is_not_mapped_yet_is_mapped);
	RUN(test_what_cannot_be_mapped_is_out_of_reach);
	RUN(test_range_over_two_blocks_takes_both);
	RUN(test_line_of_every_length_and_alignment);
	RUN(test_longest_line_and_one_too_long);
	RUN(test_empty_line_is_none);
	RUN(test_line_out_of_reach_has_no_size);
	RUN(test_maps_of_every_stride);
	RUN(test_odd_entries_are_dropped);
	RUN(test_random_maps_never_list_what_is_reserved);
	RUN(test_odd_modules_are_dropped);
	RUN(test_too_many_modules_are_dropped);
	free(memory);
	return arrow_test_end();
}
