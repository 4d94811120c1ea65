/* SPDX-License-Identifier: BSD-3-Clause */
/* An attached program: its pages are claimed before memory is given away. */
#undef CONFIG_APP_ATTACHED
#define CONFIG_APP_ATTACHED 1

#include <arrow/program.h>
#include <arrow/test.h>
#include <setjmp.h>
#include <string.h>

#include "../src/attached.c"
#include "../src/boot.c"

struct arrow_boot_info arrow_boot_info;

static jmp_buf mock_end;
static char mock_steps[8];

static void mock_step(char letter)
{
	mock_steps[strlen(mock_steps)] = letter;
}

void arrow_plat_init(void)
{
}

int arrow_cmdline_init(char *line, size_t size)
{
	(void)line;
	(void)size;
	return 0;
}

const char *arrow_cmdline_find(const char *name)
{
	(void)name;
	return NULL;
}

int arrow_console_init(void)
{
	mock_step('o');
	return 0;
}

void arrow_program_claim(struct arrow_boot_info *info)
{
	ARROW_CHECK(info == &arrow_boot_info);
	mock_step('c');
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

void arrow_program_run(void)
{
	mock_step('r');
	longjmp(mock_end, 1);
}

void arrow_print(const char *format, ...)
{
	(void)format;
}

void arrow_panic(const char *format, ...)
{
	(void)format;
	longjmp(mock_end, 1);
}

int arrow_snprintf(char *buffer, size_t size, const char *format, ...)
{
	(void)format;
	if (size)
		*buffer = '\0';
	return 0;
}

const char *arrow_arch_feature(unsigned int index)
{
	(void)index;
	return NULL;
}

static void test_the_program_is_claimed_first_and_run_last(void)
{
	arrow_boot_info.memory_count = 1;
	if (!setjmp(mock_end))
		arrow_boot_start();
	ARROW_CHECK_TEXT(mock_steps, "ocmgr");
}

int main(void)
{
	ARROW_TEST(test_the_program_is_claimed_first_and_run_last);
	return arrow_test_end();
}
