/* SPDX-License-Identifier: BSD-3-Clause */
/* What is read from trees that are in order, and from those that are odd. */
#include <arrow/errno.h>
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#include "build_tree.h"
#include "real_fdt.h"

#define TREE 0x200000

static struct build build;
static struct arrow_boot_info info;
static uint8_t *memory;

static void begin(void)
{
	memset(&build, 0, sizeof(build));
	real_forget();
}

static void read_tree(void)
{
	memset(&info, 0, sizeof(info));
	info.direct_map = (uintptr_t)memory;
	build_close(&build, memory + TREE);
	arrow_fdt_read(TREE, &info);
}

static void check_range(unsigned int i, uint64_t start, uint64_t end,
			uint64_t type)
{
	ARROW_CHECK(i < info.memory_count);
	ARROW_CHECK_UINT(info.memory[i].start, start);
	ARROW_CHECK_UINT(info.memory[i].end, end);
	ARROW_CHECK_UINT(info.memory[i].type, type);
}

static void test_a_machine(void)
{
	begin();
	build_machine(&build);
	read_tree();
	ARROW_CHECK_UINT(info.device_tree, TREE);
	ARROW_CHECK_UINT(info.memory_count, 3);
	check_range(1, 0x40000000, 0x48000000, ARROW_BOOT_MEMORY_USABLE);
	check_range(2, 0x100000000, 0x100001000, ARROW_BOOT_MEMORY_USABLE);
	check_range(0, TREE,
		    TREE + BUILD_HEADER + BUILD_RESERVATIONS + build.size +
			    build.strings_size,
		    ARROW_BOOT_MEMORY_RESERVED);
	ARROW_CHECK(!strcmp(info.command_line, "arrow.run=12 -- word"));
	ARROW_CHECK_UINT(info.module_count, 1);
	ARROW_CHECK_UINT(info.modules[0].start, 0x48000000);
	ARROW_CHECK_UINT(info.modules[0].end, 0x48000123);
}

static void test_devices_are_found_in_order(void)
{
	const struct arrow_fdt_device *first;
	const struct arrow_fdt_device *second;
	uint32_t size = 7;
	const char *method;

	begin();
	build_machine(&build);
	read_tree();
	first = arrow_fdt_next(&real_serial, NULL);
	second = arrow_fdt_next(&real_serial, first);
	ARROW_CHECK(first && second && !arrow_fdt_next(&real_serial, second));
	ARROW_CHECK_UINT(first->address, 0x9000000);
	ARROW_CHECK(!first->is_stdout);
	ARROW_CHECK_UINT(second->address, 0x9001000);
	ARROW_CHECK_UINT(second->size, 0x1000);
	ARROW_CHECK_UINT(second->second_address, 0);
	ARROW_CHECK_UINT(second->second_size, 0);
	ARROW_CHECK(second->is_stdout);
	first = arrow_fdt_next(&real_firmware, NULL);
	ARROW_CHECK(first);
	ARROW_CHECK_UINT(first->address, 0x8000000);
	ARROW_CHECK_UINT(first->size, 0x1000);
	ARROW_CHECK_UINT(first->second_address, 0x8010000);
	ARROW_CHECK_UINT(first->second_size, 0x2000);
	ARROW_CHECK(!arrow_fdt_property(first, "methods", &size));
	ARROW_CHECK_UINT(size, 7);
	method = arrow_fdt_property(first, "method", &size);
	ARROW_CHECK(method && size == 4 && !strcmp(method, "hvc"));
}

/* A root with the properties that each has. */
static void begin_root(void)
{
	begin();
	build_begin(&build, "");
	build_text(&build, "compatible", "test,machine");
	BUILD_CELLS(&build, "#address-cells", 2);
	BUILD_CELLS(&build, "#size-cells", 2);
}

/* The specification asks for a root that says what it is; Xen writes none. */
static void test_a_root_without_a_name(void)
{
	begin();
	build_begin(&build, "");
	BUILD_CELLS(&build, "#address-cells", 2);
	BUILD_CELLS(&build, "#size-cells", 2);
	build_text(&build, "uncompatible", "test,serial");
	build_serial(&build, "serial@9000000", 0x9000000);
	build_end(&build);
	build_word(&build, 9);
	read_tree();
	ARROW_CHECK(!!arrow_fdt_next(&real_serial, NULL) ==
		    CONFIG_FDT_NAMELESS_ROOT);
	begin();
	build_begin(&build, "");
	build_text(&build, "compatibl", "test,serial");
	build_text(&build, "compatible2", "test,serial");
	build_end(&build);
	build_word(&build, 9);
	read_tree();
	ARROW_CHECK(!arrow_fdt_next(&real_serial, NULL));
}

static void end_root(void)
{
	build_end(&build);
	build_word(&build, 9);
	read_tree();
}

static void begin_bus(const char *name)
{
	build_begin(&build, name);
	build_text(&build, "compatible", "simple-bus");
	BUILD_CELLS(&build, "#address-cells", 2);
	BUILD_CELLS(&build, "#size-cells", 2);
}

static void test_addresses_behind_buses(void)
{
	const struct arrow_fdt_device *device;

	begin_root();
	begin_bus("plain");
	build_property(&build, "ranges", "", 0);
	build_serial(&build, "serial@1", 0x1000);
	build_end(&build);
	begin_bus("moved");
	BUILD_CELLS(&build, "ranges", 0, 0x1000, 0, 0x70001000, 0, 0x100);
	build_serial(&build, "serial@2", 0x1080);
	build_serial(&build, "serial@3", 0x1100);
	build_end(&build);
	begin_bus("apart");
	build_serial(&build, "serial@4", 0x1000);
	build_end(&build);
	end_root();
	device = arrow_fdt_next(&real_serial, NULL);
	ARROW_CHECK_UINT(device->address, 0x1000);
	device = arrow_fdt_next(&real_serial, device);
	ARROW_CHECK_UINT(device->address, 0x70001080);
	device = arrow_fdt_next(&real_serial, device);
	ARROW_CHECK_UINT(device->address, 0);
	device = arrow_fdt_next(&real_serial, device);
	ARROW_CHECK_UINT(device->address, 0);
}

static void test_disabled_devices_are_passed_over(void)
{
	begin_root();
	build_begin(&build, "serial@1");
	build_text(&build, "compatible", "test,serial");
	build_text(&build, "status", "disabled");
	build_end(&build);
	build_begin(&build, "serial@2");
	build_text(&build, "status", "okay");
	build_text(&build, "compatible", "test,serial");
	build_end(&build);
	build_begin(&build, "serial@3");
	build_text(&build, "compatible", "test,serial-2");
	build_end(&build);
	end_root();
	ARROW_CHECK_UINT(device_count, 1);
}

/* A row of devices that nobody knows is passed over, but not what follows. */
static void test_devices_in_a_row(void)
{
	static const char *const names[] = {"device@1", "device@2", "device@3",
					    "device@4", "device@5"};

	begin_root();
	for (unsigned int i = 0; i < ARROW_COUNT(names); i++) {
		build_begin(&build, names[i]);
		BUILD_CELLS(&build, "reg", 0, i << 16, 0, 0x1000);
		build_text(&build, "compatible",
			   i == 3 ? "test,serial" : "other,thing");
		build_end(&build);
	}
	end_root();
	ARROW_CHECK_UINT(device_count, 1);
	ARROW_CHECK_UINT(arrow_fdt_next(&real_serial, NULL)->address, 0x30000);
}

/* The path is given by an alias, with options; a name without its address. */
static void test_output_by_alias(void)
{
	begin_root();
	build_serial(&build, "serial@9000000", 0x9000000);
	build_begin(&build, "aliases");
	build_text(&build, "serial0", "/serial");
	build_end(&build);
	build_begin(&build, "chosen");
	build_text(&build, "stdout-path", "serial0:115200n8");
	build_end(&build);
	end_root();
	ARROW_CHECK(arrow_fdt_next(&real_serial, NULL)->is_stdout);
}

static void test_output_that_is_not_there(void)
{
	begin_root();
	build_serial(&build, "serial@9000000", 0x9000000);
	build_begin(&build, "chosen");
	build_text(&build, "stdout-path", "/serial@9000000/port");
	build_end(&build);
	end_root();
	ARROW_CHECK(!arrow_fdt_next(&real_serial, NULL)->is_stdout);
}

static void test_reserved_memory(void)
{
	begin_root();
	build_reserve(&build, 0x5000, 0x1000);
	build_begin(&build, "reserved-memory");
	BUILD_CELLS(&build, "#address-cells", 2);
	BUILD_CELLS(&build, "#size-cells", 2);
	build_begin(&build, "firmware@42000000");
	BUILD_CELLS(&build, "reg", 0, 0x42000000, 0, 0x2000);
	build_end(&build);
	build_end(&build);
	build_begin(&build, "other");
	build_begin(&build, "thing");
	BUILD_CELLS(&build, "reg", 0, 0x43000000, 0, 0x2000);
	build_end(&build);
	build_end(&build);
	end_root();
	ARROW_CHECK_UINT(info.memory_count, 3);
	check_range(1, 0x42000000, 0x42002000, ARROW_BOOT_MEMORY_RESERVED);
	check_range(2, 0x5000, 0x6000, ARROW_BOOT_MEMORY_RESERVED);
}

/* What finds no room is lost, but never usable by mistake. */
static void test_more_ranges_than_there_is_room_for(void)
{
	begin_root();
	for (uint32_t i = 0; i < ARROW_BOOT_MEMORY_MAX + 4; i++) {
		build_begin(&build, "memory@0");
		build_text(&build, "device_type", "memory");
		BUILD_CELLS(&build, "reg", 0, i << 20, 0, 0x100000);
		build_end(&build);
	}
	build_reserve(&build, 0x180000, 0x1000);
	end_root();
	ARROW_CHECK_UINT(info.memory_count, ARROW_BOOT_MEMORY_MAX);
	check_range(2, 0x100000, 0x180000, ARROW_BOOT_MEMORY_USABLE);
	check_range(3, 0x200000, 0x300000, ARROW_BOOT_MEMORY_USABLE);
}

/* A range has an end; that of the last byte there can be has no number. */
static void test_ranges_at_the_end_of_all_addresses(void)
{
	begin_root();
	build_begin(&build, "memory@0");
	build_text(&build, "device_type", "memory");
	BUILD_CELLS(&build, "reg", 0xffffffff, 0xffffffff, 0, 0x1000,
		    0xffffffff, 0xfffff000, 0, 0x2000);
	build_end(&build);
	end_root();
	ARROW_CHECK_UINT(info.memory_count, 2);
	check_range(1, UINT64_MAX - 0xfff, UINT64_MAX, ARROW_BOOT_MEMORY_USABLE);
}

static void test_a_command_line_without_an_end(void)
{
	begin_root();
	build_begin(&build, "chosen");
	build_property(&build, "bootargs", "abcd", 4);
	build_end(&build);
	end_root();
	ARROW_CHECK(info.command_line);
	ARROW_CHECK_UINT(info.command_line_size, 0);
}

static void test_what_is_no_tree(void)
{
	begin();
	build_machine(&build);
	build_close(&build, memory + TREE);
	memset(&info, 0, sizeof(info));
	info.direct_map = (uintptr_t)memory;
	arrow_fdt_read(TREE + 4, &info);
	arrow_fdt_read(0x100000, &info);
	arrow_fdt_read(REAL_ROOM, &info);
	arrow_fdt_read(UINT64_MAX - 7, &info);
	/* an older form, and more bytes than a tree may have */
	build_put(memory + TREE + 20, 16);
	arrow_fdt_read(TREE, &info);
	build_put(memory + TREE + 20, 17);
	build_put(memory + TREE + 4, FDT_SIZE_MAX + 4);
	arrow_fdt_read(TREE, &info);
	ARROW_CHECK_UINT(info.device_tree, 0);
	ARROW_CHECK_UINT(info.memory_count, 0);
	ARROW_CHECK_UINT(device_count, 0);
}

static void test_nodes_too_deep_end_the_walk(void)
{
	begin_root();
	for (int i = 0; i < FDT_DEPTH_MAX + 2; i++)
		build_begin(&build, "n");
	build_text(&build, "compatible", "test,serial");
	end_root();
	ARROW_CHECK_UINT(device_count, 0);
}

int main(void)
{
	memory = calloc(1, REAL_ROOM);
	ARROW_TEST(test_a_machine);
	ARROW_TEST(test_devices_are_found_in_order);
	ARROW_TEST(test_a_root_without_a_name);
	ARROW_TEST(test_addresses_behind_buses);
	ARROW_TEST(test_disabled_devices_are_passed_over);
	ARROW_TEST(test_devices_in_a_row);
	ARROW_TEST(test_output_by_alias);
	ARROW_TEST(test_output_that_is_not_there);
	ARROW_TEST(test_reserved_memory);
	ARROW_TEST(test_more_ranges_than_there_is_room_for);
	ARROW_TEST(test_ranges_at_the_end_of_all_addresses);
	ARROW_TEST(test_a_command_line_without_an_end);
	ARROW_TEST(test_what_is_no_tree);
	ARROW_TEST(test_nodes_too_deep_end_the_walk);
	free(memory);
	return arrow_test_end();
}
