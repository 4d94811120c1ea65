/* SPDX-License-Identifier: BSD-3-Clause */
/* What Xen hands over: whole, at its limits, and wrong. */
#include "read.c"

#include "fuzz_start.h"

#include <arrow/test.h>

uint64_t arrow_arch_load_offset;

#define END 0x158000u

static struct arrow_plat_xen_start start;
static struct arrow_boot_info info;

static void set_up(void)
{
	memset(&start, 0, sizeof(start));
	memset(&info, 0, sizeof(info));
	start.pages = 0x8000;
}

static void test_memory_lies_behind_what_is_in_use(void)
{
	set_up();
	xen_pv_read(&start, END, &info);
	ARROW_CHECK_TEXT(info.protocol, "xen-pv");
	ARROW_CHECK_UINT(info.image_end, END);
	ARROW_CHECK_UINT(info.memory_count, 1);
	ARROW_CHECK_UINT(info.memory[0].start, END);
	ARROW_CHECK_UINT(info.memory[0].end, 0x8000000);
	ARROW_CHECK_UINT(info.memory[0].type, ARROW_BOOT_MEMORY_USABLE);
	ARROW_CHECK(!info.command_line);
	ARROW_CHECK_UINT(info.module_count, 0);
}

static void test_no_memory_and_too_much(void)
{
	set_up();
	start.pages = END >> 12;
	xen_pv_read(&start, END, &info);
	ARROW_CHECK_UINT(info.memory_count, 0);
	start.pages = UINT64_MAX;
	xen_pv_read(&start, END, &info);
	ARROW_CHECK_UINT(info.memory[0].end, UINT64_C(60) << 30);
}

static void test_command_line_with_and_without_end(void)
{
	set_up();
	strcpy(start.command_line, "a b");
	xen_pv_read(&start, END, &info);
	ARROW_CHECK_TEXT(info.command_line, "a b");
	ARROW_CHECK_UINT(info.command_line_size, 4);
	memset(start.command_line, 'x', sizeof(start.command_line));
	xen_pv_read(&start, END, &info);
	ARROW_CHECK_UINT(info.command_line_size, 1025);
	ARROW_CHECK_UINT(strlen(info.command_line), 1024);
}

static void test_modules_lie_in_what_is_in_use(void)
{
	static const struct {
		uint64_t at, size;
		unsigned int count;
	} cases[] = {
		{0x110000, 0x1000, 1},
		{0x110000, 0, 0},
		{0x110000, END - 0x110000, 1},
		{0x110000, END, 0},
		{END, 1, 0},
		{0x110000, UINT64_MAX, 0},
	};

	for (unsigned int i = 0; i < ARROW_COUNT(cases); i++) {
		set_up();
		start.module = ARROW_ARCH_IMAGE_BASE + cases[i].at;
		start.module_size = cases[i].size;
		xen_pv_read(&start, END, &info);
		ARROW_CHECK_UINT(info.module_count, cases[i].count);
	}
	set_up();
	start.module = 0x110000;
	start.module_size = 1;
	xen_pv_read(&start, END, &info);
	ARROW_CHECK_UINT(info.module_count, 0);
}

static void test_random_words(void)
{
	uint8_t bytes[sizeof(start)];

	arrow_test_seed(577215);
	for (int round = 0; round < 3000; round++) {
		for (size_t i = 0; i < sizeof(bytes); i++)
			bytes[i] = (uint8_t)arrow_test_random();
		if (round % 2)
			memset(bytes + 5, 0, 3);
		if (round % 3)
			memset(bytes + 36, 0, 4);
		fuzz_start_one(bytes, arrow_test_random() % sizeof(bytes));
	}
}

int main(void)
{
	ARROW_TEST(test_memory_lies_behind_what_is_in_use);
	ARROW_TEST(test_no_memory_and_too_much);
	ARROW_TEST(test_command_line_with_and_without_end);
	ARROW_TEST(test_modules_lie_in_what_is_in_use);
	ARROW_TEST(test_random_words);
	return arrow_test_end();
}
