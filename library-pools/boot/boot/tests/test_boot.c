/* SPDX-License-Identifier: BSD-3-Clause */
/* The order of boot, each step of which writes a letter. */
#include <arrow/app.h>
#include <arrow/arch/cpu.h>
#include <arrow/boot.h>
#include <arrow/boot_info.h>
#include <arrow/cmdline.h>
#include <arrow/console.h>
#include <arrow/errno.h>
#include <arrow/format.h>
#include <arrow/gen.h>
#include <arrow/panic.h>
#include <arrow/plat/platform.h>
#include <arrow/pmm.h>
#include <arrow/print.h>
#include <arrow/test.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct arrow_boot_info arrow_boot_info;

static jmp_buf mock_end;
static char mock_steps[32];
static char mock_said[256];
static int mock_cmdline_error;
static bool mock_features;

static void mock_step(char letter)
{
	size_t n = strlen(mock_steps);

	if (n < sizeof(mock_steps) - 1)
		mock_steps[n] = letter;
}

void arrow_plat_init(void)
{
	mock_step('p');
}

int arrow_cmdline_init(char *line, size_t size)
{
	ARROW_CHECK_TEXT(line, "a=b");
	ARROW_CHECK_UINT(size, 4);
	mock_step('c');
	return mock_cmdline_error;
}

const char *arrow_cmdline_find(const char *name)
{
	ARROW_CHECK_TEXT(name, "arrow.features");
	return mock_features ? "" : NULL;
}

int arrow_console_init(void)
{
	mock_step('o');
	return 0;
}

void arrow_pmm_init(const struct arrow_boot_info *info)
{
	ARROW_CHECK(info == &arrow_boot_info);
	mock_step('m');
}

void arrow_gen_init(void)
{
	mock_step('g');
}

void arrow_app_run(void)
{
	mock_step('r');
	longjmp(mock_end, 1);
}

void arrow_print(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(mock_said, sizeof(mock_said), format, args);
	va_end(args);
}

void arrow_panic(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(mock_said, sizeof(mock_said), format, args);
	va_end(args);
	mock_step('!');
	longjmp(mock_end, 1);
}

int arrow_snprintf(char *buffer, size_t size, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	int n = vsnprintf(buffer, size, format, args);
	va_end(args);
	return n;
}

const char *arrow_arch_feature(unsigned int index)
{
	return index < 40 ? "feature" : NULL;
}

static void boot(char *line, unsigned int memory)
{
	memset(mock_steps, 0, sizeof(mock_steps));
	memset(mock_said, 0, sizeof(mock_said));
	arrow_boot_info.protocol = "pvh";
	arrow_boot_info.command_line = line;
	arrow_boot_info.command_line_size = line ? 4 : 0;
	arrow_boot_info.memory_count = memory;
	if (!setjmp(mock_end))
		arrow_boot_start();
}

static void test_libraries_start_in_order(void)
{
	boot("a=b", 1);
	ARROW_CHECK_TEXT(mock_steps, "pcomgr");
	ARROW_CHECK_TEXT(mock_said, "");
}

static void test_without_a_command_line_none_is_read(void)
{
	boot(NULL, 1);
	ARROW_CHECK_TEXT(mock_steps, "pomgr");
}

static void test_an_ignored_command_line_is_told_of(void)
{
	mock_cmdline_error = -EINVAL;
	boot("a=b", 1);
	ARROW_CHECK_TEXT(mock_steps, "pcomgr");
	ARROW_CHECK_TEXT(mock_said, "command line ignored: "
				    "wrong quotes or escapes");
	mock_cmdline_error = -E2BIG;
	boot("a=b", 1);
	ARROW_CHECK_TEXT(mock_said,
			 "command line ignored: "
			 "longer than 2048 bytes, or out of reach");
	mock_cmdline_error = 0;
}

static void test_without_memory_nothing_starts(void)
{
	boot("a=b", 0);
	ARROW_CHECK_TEXT(mock_steps, "pco!");
	ARROW_CHECK_TEXT(mock_said, "no memory map from the loader (pvh)");
}

static void test_a_long_list_of_features_is_cut_off(void)
{
	mock_features = true;
	boot("a=b", 1);
	mock_features = false;
	ARROW_CHECK_TEXT(mock_steps, "pcomgr");
	ARROW_CHECK_UINT(strlen(mock_said), 8 + 127);
	ARROW_CHECK_MEMORY(mock_said, "features feature feature", 24);
}

int main(void)
{
	ARROW_TEST(test_libraries_start_in_order);
	ARROW_TEST(test_without_a_command_line_none_is_read);
	ARROW_TEST(test_an_ignored_command_line_is_told_of);
	ARROW_TEST(test_without_memory_nothing_starts);
	ARROW_TEST(test_a_long_list_of_features_is_cut_off);
	return arrow_test_end();
}
