/* SPDX-License-Identifier: BSD-3-Clause */
/* Where the interrupts of devices go, and ranges of registers behind the first. */
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#include "build_tree.h"
#include "real_fdt.h"

#define TREE 0x200000
#define CONTROLLER 7

static struct build build;
static struct arrow_boot_info info;
static uint8_t *memory;

/* A root, with interrupts to @parent unless that is 0, and the controller. */
static void begin_root(uint32_t parent)
{
	memset(&build, 0, sizeof(build));
	real_forget();
	build_begin(&build, "");
	build_text(&build, "compatible", "test,machine");
	BUILD_CELLS(&build, "#address-cells", 2);
	BUILD_CELLS(&build, "#size-cells", 2);
	if (parent)
		BUILD_CELLS(&build, "interrupt-parent", parent);
	build_begin(&build, "controller@8000000");
	build_text(&build, "compatible", "test,firmware");
	BUILD_CELLS(&build, "phandle", CONTROLLER);
	build_end(&build);
}

static void begin_bus(const char *name, uint32_t parent)
{
	build_begin(&build, name);
	build_text(&build, "compatible", "simple-bus");
	BUILD_CELLS(&build, "#address-cells", 2);
	BUILD_CELLS(&build, "#size-cells", 2);
	BUILD_CELLS(&build, "ranges", 0, 0, 0, 0x10000000, 0, 0x10000000);
	if (parent)
		BUILD_CELLS(&build, "interrupt-parent", parent);
}

static void begin_serial(uint32_t parent)
{
	build_begin(&build, "serial@1");
	build_text(&build, "compatible", "test,serial");
	if (parent)
		BUILD_CELLS(&build, "interrupt-parent", parent);
}

/* The device ends, and what is around it, so many nodes. Return: the device. */
static const struct arrow_fdt_device *end_all(unsigned int nodes)
{
	while (nodes--)
		build_end(&build);
	build_word(&build, 9);
	memset(&info, 0, sizeof(info));
	info.direct_map = (uintptr_t)memory;
	build_close(&build, memory + TREE);
	arrow_fdt_read(TREE, &info);
	return arrow_fdt_next(&real_serial, NULL);
}

static bool is_interrupt(const struct arrow_fdt_device *device)
{
	uint32_t words[3] = {9, 9, 9};
	const struct arrow_fdt_device *controller =
		arrow_fdt_next(&real_firmware, NULL);
	bool is = arrow_fdt_interrupt(device, controller, words, 3);

	ARROW_CHECK_UINT(words[0], is ? 0 : 9);
	ARROW_CHECK_UINT(words[1], is ? 33 : 9);
	ARROW_CHECK_UINT(words[2], is ? 4 : 9);
	return is;
}

/* The machine as a whole, the bus and the device may each name a controller. */
static bool goes_there(uint32_t root, uint32_t bus, uint32_t serial)
{
	begin_root(root);
	begin_bus("bus@0", 0);
	begin_bus("bus@1", bus);
	begin_serial(serial);
	BUILD_CELLS(&build, "interrupts", 0, 33, 4, 0, 34, 4);
	return is_interrupt(end_all(4));
}

static void test_the_nearest_node_names_the_controller(void)
{
	ARROW_CHECK(goes_there(CONTROLLER, 0, 0));
	ARROW_CHECK(goes_there(0, CONTROLLER, 0));
	ARROW_CHECK(goes_there(0, 0, CONTROLLER));
	ARROW_CHECK(goes_there(3, CONTROLLER, 0));
	ARROW_CHECK(goes_there(3, 4, CONTROLLER));
	ARROW_CHECK(!goes_there(CONTROLLER, 3, 0));
	ARROW_CHECK(!goes_there(CONTROLLER, 0, 3));
	ARROW_CHECK(!goes_there(3, 0, 0));
	ARROW_CHECK(!goes_there(0, 0, 0));
}

static void test_interrupts_that_are_too_short(void)
{
	begin_root(CONTROLLER);
	begin_serial(0);
	ARROW_CHECK(!is_interrupt(end_all(2)));
	begin_root(CONTROLLER);
	begin_serial(0);
	BUILD_CELLS(&build, "interrupts", 0, 33);
	ARROW_CHECK(!is_interrupt(end_all(2)));
	begin_root(CONTROLLER);
	begin_serial(0);
	build_property(&build, "interrupts", "\0\0\0\0\0\0\0\041\0\0\0", 11);
	ARROW_CHECK(!is_interrupt(end_all(2)));
}

/* A number is one word, and none is 0. */
static void test_numbers_that_are_none(void)
{
	begin_root(0);
	build_begin(&build, "serial@1");
	build_text(&build, "compatible", "test,serial");
	build_property(&build, "interrupt-parent", "\0\0\7", 3);
	BUILD_CELLS(&build, "interrupts", 0, 33, 4);
	ARROW_CHECK(!is_interrupt(end_all(2)));
	memset(&build, 0, sizeof(build));
	real_forget();
	build_begin(&build, "");
	build_text(&build, "compatible", "test,machine");
	build_begin(&build, "controller");
	build_text(&build, "compatible", "test,firmware");
	build_end(&build);
	begin_serial(0);
	BUILD_CELLS(&build, "interrupt-parent", 0);
	BUILD_CELLS(&build, "interrupts", 0, 33, 4);
	ARROW_CHECK(!is_interrupt(end_all(2)));
}

/* The first range is not on the bus, the second one is. */
static void test_a_second_range_is_moved_as_the_first_one_is(void)
{
	const struct arrow_fdt_device *device;

	begin_root(0);
	begin_bus("bus", 0);
	begin_serial(0);
	BUILD_CELLS(&build, "reg", 0, 0x20000000, 0, 0x1000, 0, 0x2000, 0, 0x100);
	device = end_all(3);
	ARROW_CHECK_UINT(device->address, 0);
	ARROW_CHECK_UINT(device->second_address, 0x10002000);
	ARROW_CHECK_UINT(device->second_size, 0x100);
}

static void test_a_second_range_that_is_cut_off(void)
{
	const struct arrow_fdt_device *device;

	begin_root(0);
	begin_serial(0);
	BUILD_CELLS(&build, "reg", 0, 0x1000, 0, 0x1000, 0, 0x2000, 0);
	device = end_all(2);
	ARROW_CHECK_UINT(device->address, 0x1000);
	ARROW_CHECK_UINT(device->second_address, 0);
	ARROW_CHECK_UINT(device->second_size, 0);
}

int main(void)
{
	memory = calloc(1, REAL_ROOM);
	ARROW_TEST(test_the_nearest_node_names_the_controller);
	ARROW_TEST(test_interrupts_that_are_too_short);
	ARROW_TEST(test_numbers_that_are_none);
	ARROW_TEST(test_a_second_range_is_moved_as_the_first_one_is);
	ARROW_TEST(test_a_second_range_that_is_cut_off);
	free(memory);
	return arrow_test_end();
}
