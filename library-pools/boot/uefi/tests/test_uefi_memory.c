/* SPDX-License-Identifier: BSD-3-Clause */
/* Maps of memory that firmware leaves, and the way of the list to the kernel. */
#include "memory.c"
#include "read.c"

#include <arrow/test.h>
#include <string.h>

#define ENTRIES 80
#define STRIDE 48

static char map_bytes[ENTRIES * STRIDE] __aligned(8);
static struct uefi_map map;
static struct arrow_handover_memory list[ARROW_BOOT_MEMORY_MAX];

static struct arrow_boot_screen shown;
static const char *told_line;
static uint32_t told_count;

void arrow_boot_screen_set(const struct arrow_boot_screen *screen)
{
	shown = *screen;
}

void arrow_handover_line(struct arrow_boot_info *info, const char *text)
{
	(void)info;
	told_line = text;
}

void arrow_handover_memory(struct arrow_boot_info *info,
			   const struct arrow_handover_memory *entry,
			   uint32_t count, size_t stride)
{
	(void)info;
	ARROW_CHECK(entry == uefi_handover.memory);
	ARROW_CHECK_UINT(stride, sizeof(*entry));
	told_count = count;
}

void arrow_handover_start(void (*read)(uint64_t address,
				       struct arrow_boot_info *info),
			  uint64_t address)
{
	(void)read;
	(void)address;
	__builtin_trap();
}

static void add(uint32_t type, uint64_t start, uint64_t pages)
{
	struct uefi_memory entry = {type, 0, start, 0, pages, 0xf};

	memcpy(map_bytes + map.size, &entry, sizeof(entry));
	map.size += STRIDE;
}

static void set_up(void)
{
	map = (struct uefi_map){map_bytes, sizeof(map_bytes), 0, STRIDE};
}

static void test_neighbours_become_one(void)
{
	set_up();
	add(UEFI_CONVENTIONAL, 0x1000, 4);
	add(UEFI_BOOT_CODE, 0x5000, 1);
	add(UEFI_LOADER_DATA, 0x6000, 2);
	add(6, 0x8000, 1);
	add(UEFI_BOOT_DATA, 0x9000, 1);
	ARROW_CHECK_UINT(uefi_read_memory(&map, list), 2);
	ARROW_CHECK_UINT(list[0].address, 0x1000);
	ARROW_CHECK_UINT(list[0].size, 0x7000);
	ARROW_CHECK_UINT(list[0].type, ARROW_BOOT_MEMORY_USABLE);
	ARROW_CHECK_UINT(list[1].address, 0x9000);
	ARROW_CHECK_UINT(list[1].size, 0x1000);
}

static void test_memory_above_4_gib_and_holes(void)
{
	set_up();
	add(UEFI_CONVENTIONAL, 0x100000, 0x7ff00);
	add(UEFI_CONVENTIONAL, UINT64_C(1) << 32, 0x100000);
	ARROW_CHECK_UINT(uefi_read_memory(&map, list), 2);
	ARROW_CHECK_UINT(list[1].address, UINT64_C(1) << 32);
	ARROW_CHECK_UINT(list[1].size, UINT64_C(1) << 32);
}

static void test_what_is_contradicted_is_left_out(void)
{
	set_up();
	add(UEFI_CONVENTIONAL, 0x1000, 4);
	add(UEFI_CONVENTIONAL, 0x10000, 4);
	add(0, 0x11000, 1);
	ARROW_CHECK_UINT(uefi_read_memory(&map, list), 1);
	ARROW_CHECK_UINT(list[0].address, 0x1000);
	add(0, 0x2000, UINT64_MAX);
	ARROW_CHECK_UINT(uefi_read_memory(&map, list), 0);
}

static void test_entries_that_make_no_sense_are_left_out(void)
{
	set_up();
	add(UEFI_CONVENTIONAL, 0x1000, 0);
	add(UEFI_CONVENTIONAL, 0x2001, 1);
	add(UEFI_CONVENTIONAL, UINT64_MAX - 0xfff, 2);
	add(UEFI_CONVENTIONAL, 0x1000, UINT64_MAX / UEFI_PAGE + 1);
	ARROW_CHECK_UINT(uefi_read_memory(&map, list), 0);
}

static void test_distances_have_limits(void)
{
	set_up();
	add(UEFI_CONVENTIONAL, 0x1000, 1);
	map.stride = 0;
	ARROW_CHECK_UINT(uefi_read_memory(&map, list), 0);
	map.stride = 32;
	ARROW_CHECK_UINT(uefi_read_memory(&map, list), 0);
	map.stride = 44;
	ARROW_CHECK_UINT(uefi_read_memory(&map, list), 0);
	map.stride = STRIDE;
	ARROW_CHECK_UINT(uefi_read_memory(&map, list), 1);
	map.size = UINT64_MAX;
	ARROW_CHECK_UINT(uefi_read_memory(&map, list), 0);
}

static void test_what_finds_no_room_is_dropped(void)
{
	set_up();
	for (uint64_t i = 1; i <= ENTRIES; i++)
		add(UEFI_CONVENTIONAL, i * 0x10000, 1);
	ARROW_CHECK_UINT(uefi_read_memory(&map, list), ARROW_BOOT_MEMORY_MAX);
}

static void test_the_kernel_is_told(void)
{
	struct arrow_boot_info info = {.protocol = "?"};

	uefi_handover.rsdp = 0x7000;
	uefi_handover.memory_count = 3;
	uefi_handover.screen.kind = ARROW_BOOT_SCREEN_PIXELS;
	strcpy(uefi_handover.line, "a=b");
	uefi_read(0, &info);
	ARROW_CHECK_TEXT(info.protocol, "uefi");
	ARROW_CHECK_UINT(info.acpi_rsdp, 0x7000);
	ARROW_CHECK_UINT(told_count, 3);
	ARROW_CHECK_TEXT(told_line, "a=b");
	ARROW_CHECK_UINT(shown.kind, ARROW_BOOT_SCREEN_PIXELS);
}

int main(void)
{
	ARROW_TEST(test_neighbours_become_one);
	ARROW_TEST(test_memory_above_4_gib_and_holes);
	ARROW_TEST(test_what_is_contradicted_is_left_out);
	ARROW_TEST(test_entries_that_make_no_sense_are_left_out);
	ARROW_TEST(test_distances_have_limits);
	ARROW_TEST(test_what_finds_no_room_is_dropped);
	ARROW_TEST(test_the_kernel_is_told);
	return arrow_test_end();
}
