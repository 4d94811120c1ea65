/* SPDX-License-Identifier: BSD-3-Clause */
/* Command lines from a monitor that is played, and from machines without one. */
#include <arrow/arch/cpuid.h>
#include <arrow/arch/port.h>
#include <arrow/test.h>
#include <stdio.h>
#include <string.h>

#define LINE_NUMBER 0x29

static bool mock_virtual;
static const char *mock_signature;
static uint8_t mock_files[4 + 300 * 64];
static uint32_t mock_count;
static const char *mock_line;
static const uint8_t *mock_item;
static unsigned int mock_touched;

static struct arrow_arch_cpuid mock_cpuid(uint32_t leaf)
{
	ARROW_CHECK_UINT(leaf, 1);
	return (struct arrow_arch_cpuid){.ecx = mock_virtual ? 1u << 31 : 0};
}

static uint8_t mock_in8(uint16_t port)
{
	ARROW_CHECK_UINT(port, 0x511);
	return *mock_item++;
}

static void mock_out16(uint16_t port, uint16_t value)
{
	ARROW_CHECK_UINT(port, 0x510);
	mock_touched++;
	if (value == 0)
		mock_item = (const uint8_t *)mock_signature;
	else if (value == 0x19)
		mock_item = mock_files;
	else if (ARROW_CHECK_UINT(value, LINE_NUMBER))
		mock_item = (const uint8_t *)mock_line;
}

#define arrow_arch_cpuid_leaf mock_cpuid
#define arrow_arch_port_in8 mock_in8
#define arrow_arch_port_out16 mock_out16
#include "fw_cfg.c"

static struct arrow_boot_info info;
static char other[] = "other";

static void put32(uint8_t *at, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		at[i] = (uint8_t)(value >> (24 - 8 * i));
}

static void add_file(const char *name, uint32_t size, uint16_t number)
{
	uint8_t *at = mock_files + 4 + 64 * (size_t)mock_count++;

	put32(at, size);
	at[4] = (uint8_t)(number >> 8);
	at[5] = (uint8_t)number;
	snprintf((char *)at + 8, 56, "%s", name);
	put32(mock_files, mock_count);
}

static void add_line(const char *text)
{
	mock_line = text;
	add_file("opt/dev.arrow/cmdline", (uint32_t)strlen(text), LINE_NUMBER);
}

static void set_up(void)
{
	mock_virtual = true;
	mock_signature = "QEMU";
	mock_count = 0;
	mock_touched = 0;
	memset(mock_files, 0, sizeof(mock_files));
	info.command_line = other;
	info.command_line_size = sizeof(other);
}

static void test_the_line_replaces_the_loaders(void)
{
	add_file("etc/acpi/tables", 5, 0x20);
	add_line("a=b -- \"c d\"");
	add_file("opt/dev.arrow/cmdline2", 5, 0x2a);
	arrow_fw_cfg_line(&info);
	ARROW_CHECK_TEXT(info.command_line, "a=b -- \"c d\"");
	ARROW_CHECK_UINT(info.command_line_size, 13);
}

static void test_without_the_file_the_loaders_line_stays(void)
{
	add_file("opt/dev.arrow/cmdlin", 5, 0x2a);
	add_file("opt/dev.arrow/cmdline2", 5, 0x2a);
	arrow_fw_cfg_line(&info);
	ARROW_CHECK(info.command_line == other);
}

static void test_another_monitor_is_asked_for_nothing(void)
{
	add_line("x");
	mock_signature = "\377\377\377\377";
	arrow_fw_cfg_line(&info);
	ARROW_CHECK(info.command_line == other);
	ARROW_CHECK_UINT(mock_touched, 1);
}

static void test_a_real_machine_is_not_touched(void)
{
	add_line("x");
	mock_virtual = false;
	arrow_fw_cfg_line(&info);
	ARROW_CHECK(info.command_line == other);
	ARROW_CHECK_UINT(mock_touched, 0);
}

static void test_longest_line_and_one_too_long(void)
{
	static char text[2050];

	memset(text, 'x', 2048);
	add_line(text);
	arrow_fw_cfg_line(&info);
	ARROW_CHECK_UINT(info.command_line_size, 2049);
	ARROW_CHECK_TEXT(info.command_line, text);
	set_up();
	text[2048] = 'x';
	add_line(text);
	arrow_fw_cfg_line(&info);
	ARROW_CHECK(info.command_line);
	ARROW_CHECK_UINT(info.command_line_size, 0);
}

static void test_so_many_files_and_no_more(void)
{
	for (int i = 0; i < 256; i++)
		add_file("etc/x", 1, 0x20);
	add_line("x");
	put32(mock_files, UINT32_MAX);
	arrow_fw_cfg_line(&info);
	ARROW_CHECK(info.command_line == other);
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_the_line_replaces_the_loaders);
	RUN(test_without_the_file_the_loaders_line_stays);
	RUN(test_another_monitor_is_asked_for_nothing);
	RUN(test_a_real_machine_is_not_touched);
	RUN(test_longest_line_and_one_too_long);
	RUN(test_so_many_files_and_no_more);
	return arrow_test_end();
}
