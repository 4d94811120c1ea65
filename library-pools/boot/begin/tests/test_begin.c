/* SPDX-License-Identifier: BSD-3-Clause */
/* The line is written for a number, and for nothing else. */
#include <arrow/begin.h>
#include <arrow/cmdline.h>
#include <arrow/console.h>
#include <arrow/test.h>
#include <string.h>

static const char *mock_word;
static char written[128];

const char *arrow_cmdline_take(const char *name)
{
	return strcmp(name, "arrow.begin") == 0 ? mock_word : NULL;
}

void arrow_console_message(const char *text, size_t n)
{
	strncat(written, text, n);
}

static const char *line(const char *word)
{
	mock_word = word;
	strcpy(written, "");
	ARROW_CHECK_INT(arrow_begin_init(), 0);
	return written;
}

static void test_a_number_is_told(void)
{
	ARROW_CHECK_TEXT(line("3f9A"), "arrow-begin 3f9A\n");
	ARROW_CHECK_TEXT(line("0123456789abcdef0123456789ABCDEF"),
			 "arrow-begin 0123456789abcdef0123456789ABCDEF\n");
}

static void test_without_a_number_nothing_is_told(void)
{
	ARROW_CHECK_TEXT(line(NULL), "");
	ARROW_CHECK_TEXT(line(""), "");
	ARROW_CHECK_TEXT(line("12g"), "");
	ARROW_CHECK_TEXT(line("12 "), "");
	ARROW_CHECK_TEXT(line("0123456789abcdef0123456789abcdef0"), "");
}

int main(void)
{
	ARROW_TEST(test_a_number_is_told);
	ARROW_TEST(test_without_a_number_nothing_is_told);
	return arrow_test_end();
}
