/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a loader hands over, good and bad. Physical memory is a block of the
 * host's; an access beside it is found by the address sanitizer.
 */
#include "read.c"
#include "../../handover/src/handover.c"

#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#define MEMORY_SIZE ARROW_PLAT_DIRECT_BLOCK
#define PARAMS 0x7000
#define LINE 0x20000

/* Offsets by Linux's documentation, apart from our structure. */
#define OFFSET_RSDP 0x070
#define OFFSET_INITRD_HIGH 0x0c0
#define OFFSET_INITRD_SIZE_HIGH 0x0c4
#define OFFSET_LINE_HIGH 0x0c8
#define OFFSET_MEMORY_COUNT 0x1e8
#define OFFSET_HEADER 0x202
#define OFFSET_INITRD 0x218
#define OFFSET_INITRD_SIZE 0x21c
#define OFFSET_LINE 0x228
#define OFFSET_MEMORY 0x2d0
#define ENTRY_SIZE 20

static char *memory;
static struct arrow_boot_info info;

/* Blocks beyond the host's memory cannot be had. */
int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)table;
	return physical < MEMORY_SIZE ? 0 : -ENOMEM;
}

static void put(size_t offset, uint64_t value, size_t bytes)
{
	memcpy(memory + PARAMS + offset, &value, bytes);
}

static void put_entry(unsigned int i, uint64_t address, uint64_t size,
		      uint32_t type)
{
	size_t offset = OFFSET_MEMORY + i * ENTRY_SIZE;

	put(offset, address, 8);
	put(offset + 8, size, 8);
	put(offset + 16, type, 4);
}

/* Parameters as Firecracker makes them, with one entry and nothing else. */
static void set_up(void)
{
	free(memory);
	memory = calloc(1, MEMORY_SIZE);
	memset(&info, 0, sizeof(info));
	info.direct_map = (uintptr_t)memory;
	info.image_end = MEMORY_SIZE / 2;
	memcpy(memory + PARAMS + OFFSET_HEADER, "HdrS", 4);
	put(OFFSET_MEMORY_COUNT, 1, 1);
	put_entry(0, 0x10000, 0x7f0000, 1);
}

static void test_good_parameters_are_copied(void)
{
	strcpy(memory + LINE, "console=ttyS0 -- x");
	put(OFFSET_LINE, LINE, 4);
	put(OFFSET_RSDP, 0xe0000, 8);
	put(OFFSET_INITRD, 0x400000, 4);
	put(OFFSET_INITRD_SIZE, 0x1234, 4);
	put(OFFSET_MEMORY_COUNT, 2, 1);
	put_entry(1, 0xeec00000, 0x10000000, 2);
	linux64_read(PARAMS, &info);
	ARROW_CHECK_TEXT(info.protocol, "linux64");
	ARROW_CHECK_TEXT(info.command_line, "console=ttyS0 -- x");
	ARROW_CHECK_UINT(info.acpi_rsdp, 0xe0000);
	ARROW_CHECK_UINT(info.memory_count, 2);
	ARROW_CHECK_UINT(info.memory[0].start, 0x10000);
	ARROW_CHECK_UINT(info.memory[0].end, 0x800000);
	ARROW_CHECK_UINT(info.memory[0].type, ARROW_BOOT_MEMORY_USABLE);
	ARROW_CHECK_UINT(info.memory[1].start, 0xeec00000);
	ARROW_CHECK_UINT(info.memory[1].end, 0xfec00000);
	ARROW_CHECK_UINT(info.memory[1].type, 2);
	ARROW_CHECK_UINT(info.module_count, 1);
	ARROW_CHECK_UINT(info.modules[0].start, 0x400000);
	ARROW_CHECK_UINT(info.modules[0].end, 0x401234);
}

static void test_without_line_and_initrd_there_are_none(void)
{
	linux64_read(PARAMS, &info);
	ARROW_CHECK(!info.command_line);
	ARROW_CHECK_UINT(info.module_count, 0);
	ARROW_CHECK_UINT(info.memory_count, 1);
}

static void test_wrong_header_yields_nothing(void)
{
	for (size_t i = 0; i < 32; i++) {
		memory[PARAMS + OFFSET_HEADER + i / 8] ^= (char)(1 << i % 8);
		linux64_read(PARAMS, &info);
		memory[PARAMS + OFFSET_HEADER + i / 8] ^= (char)(1 << i % 8);
		ARROW_CHECK_UINT(info.memory_count, 0);
		ARROW_CHECK(!info.command_line);
	}
}

static void test_parameters_out_of_reach_yield_nothing(void)
{
	static const uint64_t places[] = {0, MEMORY_SIZE - 0x800, MEMORY_SIZE,
					  0xfffff000, UINT64_MAX - 0xfff,
					  UINT64_MAX};

	for (size_t i = 0; i < ARROW_COUNT(places); i++) {
		linux64_read(places[i], &info);
		ARROW_CHECK_UINT(info.memory_count, 0);
	}
}

static void test_full_table_is_read_to_its_end(void)
{
	put(OFFSET_MEMORY_COUNT, LINUX64_MEMORY_MAX, 1);
	for (unsigned int i = 0; i < LINUX64_MEMORY_MAX; i++)
		put_entry(i, (i + 1) * 0x10000, 0x10000, 1);
	put_entry(LINUX64_MEMORY_MAX - 1, 0x35000, 0x1000, 2);
	linux64_read(PARAMS, &info);
	ARROW_CHECK_UINT(info.memory_count, 3);
	ARROW_CHECK_UINT(info.memory[2].start, 0x30000);
	ARROW_CHECK_UINT(info.memory[2].end, 0x35000);
}

static void test_more_entries_than_the_table_has_are_no_map(void)
{
	for (unsigned int n = LINUX64_MEMORY_MAX + 1; n <= UINT8_MAX; n++) {
		put(OFFSET_MEMORY_COUNT, n, 1);
		linux64_read(PARAMS, &info);
		ARROW_CHECK_UINT(info.memory_count, 0);
	}
}

/* The line may ask for a verdict, which is what the panic should end with. */
static void test_without_map_the_line_is_kept(void)
{
	strcpy(memory + LINE, "x");
	put(OFFSET_LINE, LINE, 4);
	put(OFFSET_MEMORY_COUNT, 0, 1);
	linux64_read(PARAMS, &info);
	ARROW_CHECK_UINT(info.memory_count, 0);
	ARROW_CHECK_TEXT(info.command_line, "x");
}

static void test_line_out_of_reach_has_no_size(void)
{
	put(OFFSET_LINE, MEMORY_SIZE - 1, 4);
	linux64_read(PARAMS, &info);
	ARROW_CHECK(info.command_line);
	ARROW_CHECK_UINT(info.command_line_size, 0);
	ARROW_CHECK_UINT(info.memory_count, 1);
}

static void test_line_outside_of_memory_has_no_size(void)
{
	strcpy(memory + LINE, "x");
	put(OFFSET_LINE, LINE, 4);
	put_entry(0, LINE + 1, 0x10000, 1);
	put_entry(1, LINE, 0x10000, 2);
	put(OFFSET_MEMORY_COUNT, 2, 1);
	linux64_read(PARAMS, &info);
	ARROW_CHECK(info.command_line);
	ARROW_CHECK_UINT(info.command_line_size, 0);
	put_entry(1, LINE, 1, 1);
	linux64_read(PARAMS, &info);
	ARROW_CHECK_TEXT(info.command_line, "x");
}

static void test_upper_halves_count(void)
{
	strcpy(memory + LINE, "x");
	put(OFFSET_LINE, LINE, 4);
	put(OFFSET_LINE_HIGH, 1, 4);
	put(OFFSET_INITRD, 0x1000, 4);
	put(OFFSET_INITRD_HIGH, 2, 4);
	put(OFFSET_INITRD_SIZE_HIGH, 3, 4);
	linux64_read(PARAMS, &info);
	ARROW_CHECK_UINT(info.command_line_size, 0);
	ARROW_CHECK_UINT(info.modules[0].start, 0x200001000);
	ARROW_CHECK_UINT(info.modules[0].end, 0x500001000);
}

static void test_initrd_that_wraps_is_dropped(void)
{
	put(OFFSET_INITRD, 0x1000, 4);
	put(OFFSET_INITRD_SIZE, 0xffffffff, 4);
	put(OFFSET_INITRD_SIZE_HIGH, 0xffffffff, 4);
	linux64_read(PARAMS, &info);
	ARROW_CHECK_UINT(info.module_count, 0);
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_good_parameters_are_copied);
	RUN(test_without_line_and_initrd_there_are_none);
	RUN(test_wrong_header_yields_nothing);
	RUN(test_parameters_out_of_reach_yield_nothing);
	RUN(test_full_table_is_read_to_its_end);
	RUN(test_more_entries_than_the_table_has_are_no_map);
	RUN(test_without_map_the_line_is_kept);
	RUN(test_line_out_of_reach_has_no_size);
	RUN(test_line_outside_of_memory_has_no_size);
	RUN(test_upper_halves_count);
	RUN(test_initrd_that_wraps_is_dropped);
	free(memory);
	return arrow_test_end();
}
