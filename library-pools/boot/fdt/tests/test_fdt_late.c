/* SPDX-License-Identifier: BSD-3-Clause */
/* A tree that is read when something asks for a device. */
#include <arrow/errno.h>
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#include "build_tree.h"

#define REAL_LATE 1
#include "real_fdt.h"

#define TREE 0x200000

static struct build build;
static struct arrow_boot_info info;
static uint8_t *memory;

static void read_tree(uint64_t address)
{
	real_forget();
	memset(&info, 0, sizeof(info));
	info.direct_map = (uintptr_t)memory;
	arrow_fdt_read(address, &info);
}

static void check_memory(void)
{
	ARROW_CHECK_UINT(info.memory[0].start, CONFIG_FDT_LATE_START);
	ARROW_CHECK_UINT(info.memory[0].end,
			 CONFIG_FDT_LATE_START +
				 ((uint64_t)CONFIG_FDT_LATE_MIB << 20));
	ARROW_CHECK_UINT(info.memory[0].type, ARROW_BOOT_MEMORY_USABLE);
}

static void test_nothing_but_the_header_is_read_at_first(void)
{
	read_tree(TREE);
	check_memory();
	ARROW_CHECK_UINT(info.memory_count, 2);
	ARROW_CHECK_UINT(info.memory[1].start, TREE);
	ARROW_CHECK_UINT(info.memory[1].type, ARROW_BOOT_MEMORY_RESERVED);
	ARROW_CHECK(!info.command_line);
	ARROW_CHECK_UINT(info.module_count, 0);
	ARROW_CHECK_UINT(device_count, 0);
}

static void test_the_first_question_reads_it(void)
{
	const struct arrow_fdt_device *device;

	read_tree(TREE);
	device = arrow_fdt_next(&real_serial, NULL);
	ARROW_CHECK(device && device->address == 0x9000000);
	ARROW_CHECK_UINT(device_count, 3);
	arrow_fdt_next(&real_serial, device);
	ARROW_CHECK_UINT(device_count, 3);
	ARROW_CHECK_UINT(info.memory_count, 2);
	ARROW_CHECK(!info.command_line);
}

static void test_without_a_tree_there_is_memory(void)
{
	read_tree(0x100000);
	check_memory();
	ARROW_CHECK_UINT(info.memory_count, 1);
	ARROW_CHECK(!arrow_fdt_next(&real_serial, NULL));
}

int main(void)
{
	memory = calloc(1, REAL_ROOM);
	build_machine(&build);
	build_close(&build, memory + TREE);
	ARROW_TEST(test_nothing_but_the_header_is_read_at_first);
	ARROW_TEST(test_the_first_question_reads_it);
	ARROW_TEST(test_without_a_tree_there_is_memory);
	free(memory);
	return arrow_test_end();
}
