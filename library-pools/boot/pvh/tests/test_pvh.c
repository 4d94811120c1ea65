/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a monitor hands over, good and bad. Physical memory is a block of the
 * host's; an access beside it is found by the address sanitizer.
 */
#include "read.c"
#include "../../handover/src/handover.c"

#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

/* Without Xen there is nothing to ask. */
void pvh_xen_memory(struct arrow_boot_info *info)
{
	(void)info;
}

#define MEMORY_SIZE ARROW_PLAT_DIRECT_BLOCK
#define INFO 0x1000
#define MAP 0x2000
#define MODULES 0x3000
#define LINE 0x4001

static char *memory;
static struct arrow_boot_info info;
static uint64_t mapped_last;

/* Blocks beyond the host's memory cannot be had. */
int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)table;
	mapped_last = physical;
	return physical < MEMORY_SIZE ? 0 : -ENOMEM;
}

static struct pvh_start_info *start(void)
{
	return (struct pvh_start_info *)(memory + INFO);
}

static void set_entry(unsigned int i, uint64_t address, uint64_t size,
		      uint32_t type)
{
	struct pvh_memory entry = {{address, size, type}, 0};

	memcpy(memory + MAP + i * sizeof(entry), &entry, sizeof(entry));
}

/* A start_info with a memory map of one entry and nothing else. */
static void set_up(void)
{
	free(memory);
	memory = calloc(1, MEMORY_SIZE);
	memset(&info, 0, sizeof(info));
	memset(handover_line, 0, sizeof(handover_line));
	info.direct_map = (uintptr_t)memory;
	info.image_end = MEMORY_SIZE;
	start()->magic = PVH_MAGIC;
	start()->version = 1;
	start()->memory = MAP;
	start()->memory_count = 1;
	set_entry(0, 0x100000, 0x700000, ARROW_BOOT_MEMORY_USABLE);
}

static void set_line(const char *text, size_t n)
{
	memcpy(memory + LINE, text, n);
	start()->command_line = LINE;
}

static void test_good_information_is_copied(void)
{
	struct pvh_module *module = (struct pvh_module *)(memory + MODULES);

	set_line("a=b c", 6);
	start()->rsdp = 0xf0000;
	start()->modules = MODULES;
	start()->module_count = 1;
	*module = (struct pvh_module){0x200000, 0x1000, 0, 0};
	pvh_read(INFO, &info);
	ARROW_CHECK_TEXT(info.protocol, "pvh");
	ARROW_CHECK_TEXT(info.command_line, "a=b c");
	ARROW_CHECK_UINT(info.acpi_rsdp, 0xf0000);
	ARROW_CHECK_UINT(info.memory_count, 1);
	ARROW_CHECK_UINT(info.memory[0].start, 0x100000);
	ARROW_CHECK_UINT(info.memory[0].end, 0x800000);
	ARROW_CHECK_UINT(info.memory[0].type, ARROW_BOOT_MEMORY_USABLE);
	ARROW_CHECK_UINT(info.module_count, 1);
	ARROW_CHECK_UINT(info.modules[0].start, 0x200000);
	ARROW_CHECK_UINT(info.modules[0].end, 0x201000);
}

static void test_wrong_magic_yields_nothing(void)
{
	start()->magic++;
	pvh_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 0);
	ARROW_CHECK(!info.command_line);
}

static void test_information_out_of_reach_yields_nothing(void)
{
	static const uint64_t places[] = {0, MEMORY_SIZE, 0xfffff000,
					  UINT64_MAX - 8};

	for (size_t i = 0; i < ARROW_COUNT(places); i++) {
		pvh_read(places[i], &info);
		ARROW_CHECK_UINT(info.memory_count, 0);
	}
}

static void test_version_0_has_no_memory_map(void)
{
	start()->version = 0;
	pvh_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 0);
}

static void test_what_is_not_mapped_yet_is_mapped(void)
{
	info.image_end = 0x800;
	set_line("x", 2);
	pvh_read(INFO, &info);
	ARROW_CHECK_TEXT(info.command_line, "x");
	ARROW_CHECK_UINT(info.memory_count, 1);
	ARROW_CHECK_UINT(mapped_last, 0);
}

static void test_map_out_of_reach_yields_nothing(void)
{
	start()->memory = MEMORY_SIZE - 8;
	pvh_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 0);
	start()->memory = UINT64_MAX - 8;
	pvh_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 0);
}

static void test_every_entry_is_listed(void)
{
	start()->memory_count = 3;
	set_entry(1, 0x5000, 0x1000, 2);
	set_entry(2, 0x9000, 0x1000, 7);
	pvh_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 3);
	ARROW_CHECK_UINT(info.memory[1].start, 0x5000);
	ARROW_CHECK_UINT(info.memory[1].type, 2);
	ARROW_CHECK_UINT(info.memory[2].end, 0xa000);
	ARROW_CHECK_UINT(info.memory[2].type, 7);
}

static void test_huge_counts_are_bounded(void)
{
	start()->memory_count = UINT32_MAX;
	start()->module_count = UINT32_MAX;
	start()->modules = MODULES;
	pvh_read(INFO, &info);
	ARROW_CHECK_UINT(info.memory_count, 1);
	ARROW_CHECK_UINT(info.module_count, 0);
}

static void test_odd_modules_are_dropped(void)
{
	struct pvh_module *module = (struct pvh_module *)(memory + MODULES);

	start()->modules = MODULES;
	start()->module_count = 3;
	module[0] = (struct pvh_module){0x1000, 0, 0, 0};
	module[1] = (struct pvh_module){0x1000, UINT64_MAX, 0, 0};
	module[2] = (struct pvh_module){0x5000, 1, 0, 0};
	pvh_read(INFO, &info);
	ARROW_CHECK_UINT(info.module_count, 1);
	ARROW_CHECK_UINT(info.modules[0].start, 0x5000);
}

static void test_command_line_out_of_reach_has_no_size(void)
{
	start()->command_line = MEMORY_SIZE - 1;
	pvh_read(INFO, &info);
	ARROW_CHECK(info.command_line);
	ARROW_CHECK_UINT(info.command_line_size, 0);
	start()->command_line = UINT64_MAX;
	pvh_read(INFO, &info);
	ARROW_CHECK(info.command_line);
	ARROW_CHECK_UINT(info.command_line_size, 0);
}

static void test_without_command_line_there_is_none(void)
{
	pvh_read(INFO, &info);
	ARROW_CHECK(!info.command_line);
	set_line("", 1);
	pvh_read(INFO, &info);
	ARROW_CHECK(!info.command_line);
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_good_information_is_copied);
	RUN(test_wrong_magic_yields_nothing);
	RUN(test_information_out_of_reach_yields_nothing);
	RUN(test_version_0_has_no_memory_map);
	RUN(test_what_is_not_mapped_yet_is_mapped);
	RUN(test_map_out_of_reach_yields_nothing);
	RUN(test_every_entry_is_listed);
	RUN(test_huge_counts_are_bounded);
	RUN(test_odd_modules_are_dropped);
	RUN(test_command_line_out_of_reach_has_no_size);
	RUN(test_without_command_line_there_is_none);
	free(memory);
	return arrow_test_end();
}
