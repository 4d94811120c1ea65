/* SPDX-License-Identifier: BSD-3-Clause */
/* The command line: its grammar case by case. */
#include <arrow/cmdline.h>
#include <arrow/errno.h>
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

/* A heap copy as large as the text, so that a read beyond it is found. */
static char *line_copy;

static int parse_bytes(const char *text, size_t size)
{
	free(line_copy);
	line_copy = malloc(size ? size : 1);
	memcpy(line_copy, text, size);
	return arrow_cmdline_init(line_copy, size);
}

static int parse(const char *text)
{
	return parse_bytes(text, strlen(text) + 1);
}

/* The single argument that @text decodes to, or NULL. */
static const char *argument(const char *text)
{
	char line[256] = "-- ";
	int count = 0;

	strcat(line, text);
	if (parse(line))
		return NULL;
	char **args = arrow_cmdline_args(&count);

	return args && count == 2 && !args[2] ? args[1] : NULL;
}

static void test_empty_line(void)
{
	int count = 77;

	ARROW_CHECK_INT(parse(""), 0);
	ARROW_CHECK(!arrow_cmdline_find("console"));
	ARROW_CHECK(!arrow_cmdline_args(&count));
	ARROW_CHECK_INT(count, 77);
}

static void test_blanks_alone(void)
{
	ARROW_CHECK_INT(parse(" \t \n  "), 0);
	ARROW_CHECK(!arrow_cmdline_find("console"));
}

static void test_kernel_words(void)
{
	ARROW_CHECK_INT(parse(" console=uart  arrow.quiet panic=halt "), 0);
	ARROW_CHECK_TEXT(arrow_cmdline_find("console"), "uart");
	ARROW_CHECK_TEXT(arrow_cmdline_find("arrow.quiet"), "");
	ARROW_CHECK_TEXT(arrow_cmdline_find("panic"), "halt");
	ARROW_CHECK(!arrow_cmdline_find("consol"));
	ARROW_CHECK(!arrow_cmdline_find("consoles"));
	ARROW_CHECK(!arrow_cmdline_find("uart"));
}

static void test_value_may_hold_equals_sign(void)
{
	ARROW_CHECK_INT(parse("a=b=c d=\"=\" e="), 0);
	ARROW_CHECK_TEXT(arrow_cmdline_find("a"), "b=c");
	ARROW_CHECK_TEXT(arrow_cmdline_find("d"), "=");
	ARROW_CHECK_TEXT(arrow_cmdline_find("e"), "");
}

static void test_last_word_counts(void)
{
	ARROW_CHECK_INT(parse("panic=halt panic=stop"), 0);
	ARROW_CHECK_TEXT(arrow_cmdline_find("panic"), "stop");
}

static void test_next_keeps_order(void)
{
	unsigned int cursor = 0;

	ARROW_CHECK_INT(parse("dev=1 x dev=2 dev -- dev=3"), 0);
	ARROW_CHECK_TEXT(arrow_cmdline_next("dev", &cursor), "1");
	ARROW_CHECK_TEXT(arrow_cmdline_next("dev", &cursor), "2");
	ARROW_CHECK_TEXT(arrow_cmdline_next("dev", &cursor), "");
	ARROW_CHECK(!arrow_cmdline_next("dev", &cursor));
	ARROW_CHECK(!arrow_cmdline_next("dev", &cursor));
}

static void test_take_hides_the_word(void)
{
	unsigned int cursor = 0;

	ARROW_CHECK_INT(parse("arrow.run=1 a=b arrow.run=2"), 0);
	ARROW_CHECK_TEXT(arrow_cmdline_take("arrow.run"), "2");
	ARROW_CHECK(!arrow_cmdline_find("arrow.run"));
	ARROW_CHECK(!arrow_cmdline_next("arrow.run", &cursor));
	ARROW_CHECK(!arrow_cmdline_take("arrow.run"));
	ARROW_CHECK_TEXT(arrow_cmdline_find("a"), "b");
}

static void test_arguments(void)
{
	int count = 0;

	ARROW_CHECK_INT(parse("console=x -- one --two \"three four\" -- \"\""),
			0);
	char **args = arrow_cmdline_args(&count);

	ARROW_CHECK_INT(count, 6);
	ARROW_CHECK_TEXT(args[1], "one");
	ARROW_CHECK_TEXT(args[2], "--two");
	ARROW_CHECK_TEXT(args[3], "three four");
	ARROW_CHECK_TEXT(args[4], "--");
	ARROW_CHECK_TEXT(args[5], "");
	ARROW_CHECK(!args[6]);
	ARROW_CHECK(!arrow_cmdline_find("one"));
	ARROW_CHECK_TEXT(arrow_cmdline_find("console"), "x");
}

static void test_dash_alone_means_no_arguments(void)
{
	int count = 0;

	ARROW_CHECK_INT(parse("--"), 0);
	char **args = arrow_cmdline_args(&count);

	ARROW_CHECK(args && !args[1]);
	ARROW_CHECK_INT(count, 1);
}

static void test_quoted_dash_is_a_word(void)
{
	int count = 0;

	ARROW_CHECK_INT(parse("\"--\" a=1"), 0);
	ARROW_CHECK(!arrow_cmdline_args(&count));
	ARROW_CHECK_TEXT(arrow_cmdline_find("a"), "1");
}

static void test_variables(void)
{
	unsigned int cursor = 0;

	ARROW_CHECK_INT(parse("arrow.env.A=1 arrow.env.=x arrow.env.B "
			      "arrow.env.C=\"a b\" arrow.environ=1 "
			      "arrow.env.D= -- arrow.env.E=1"),
			0);
	ARROW_CHECK_TEXT(arrow_cmdline_env(&cursor), "A=1");
	ARROW_CHECK_TEXT(arrow_cmdline_env(&cursor), "C=a b");
	ARROW_CHECK_TEXT(arrow_cmdline_env(&cursor), "D=");
	ARROW_CHECK(!arrow_cmdline_env(&cursor));
}

static void test_quotes_and_escapes(void)
{
	ARROW_CHECK_TEXT(argument("\"a b\""), "a b");
	ARROW_CHECK_TEXT(argument("x\"a b\"y\" \"z"), "xa by z");
	ARROW_CHECK_TEXT(argument("\"\\\"\\\\\\n\""), "\"\\\n");
	ARROW_CHECK_TEXT(argument("\"\\x41\\xfF\\x09\""), "A\xff\t");
	ARROW_CHECK_TEXT(argument("a\\nb\\"), "a\\nb\\");
	ARROW_CHECK_TEXT(argument("!'$#"), "!'$#");
	ARROW_CHECK_TEXT(argument("\xc3\xa4"), "\xc3\xa4");
}

static void test_malformed_lines(void)
{
	static const char *const lines[] = {
		"\"",	      "a=\"b",	    "a=\"b\\",	   "\"\\q\"",
		"\"\\x00\"",  "\"\\x4\"",   "\"\\x4g\"",   "\"\\x",
		"-- \"\\t\"", "a -- b \"c",
	};

	for (size_t i = 0; i < ARROW_COUNT(lines); i++) {
		int count = 0;

		if (parse(lines[i]) != -EINVAL)
			arrow_test_fail(__FILE__, __LINE__, "taken: %s",
					lines[i]);
		ARROW_CHECK(!arrow_cmdline_find("a"));
		ARROW_CHECK(!arrow_cmdline_args(&count));
	}
}

static void test_longest_line(void)
{
	char text[ARROW_CMDLINE_MAX + 2];

	memset(text, 'x', sizeof(text));
	text[ARROW_CMDLINE_MAX] = '\0';
	ARROW_CHECK_INT(parse_bytes(text, sizeof(text) - 1), 0);
	ARROW_CHECK(arrow_cmdline_find(text));
	text[ARROW_CMDLINE_MAX] = 'x';
	text[ARROW_CMDLINE_MAX + 1] = '\0';
	ARROW_CHECK_INT(parse_bytes(text, sizeof(text)), -E2BIG);
	ARROW_CHECK(!arrow_cmdline_find("x"));
}

static void test_most_words(void)
{
	char text[ARROW_CMDLINE_MAX + 1];
	int count = 0;

	for (int i = 0; i < ARROW_CMDLINE_MAX; i++)
		text[i] = i % 2 ? ' ' : 'w';
	text[ARROW_CMDLINE_MAX] = '\0';
	ARROW_CHECK_INT(parse_bytes(text, sizeof(text)), 0);
	ARROW_CHECK_TEXT(arrow_cmdline_find("w"), "");
	memcpy(text, "-- ", 3);
	ARROW_CHECK_INT(parse_bytes(text, sizeof(text)), 0);
	char **args = arrow_cmdline_args(&count);

	ARROW_CHECK_TEXT(args[count - 1], "w");
	ARROW_CHECK(!args[count]);
}

static void test_buffer_without_end(void)
{
	ARROW_CHECK_INT(parse_bytes("a=b", 3), -E2BIG);
	ARROW_CHECK_INT(parse_bytes("a=b ", 4), -E2BIG);
	ARROW_CHECK_INT(parse_bytes("\"a", 2), -E2BIG);
	ARROW_CHECK_INT(parse_bytes("\"\\", 2), -E2BIG);
	ARROW_CHECK_INT(parse_bytes("\"\\x1", 4), -E2BIG);
	ARROW_CHECK_INT(parse_bytes("", 0), -E2BIG);
	ARROW_CHECK(!arrow_cmdline_find("a"));
}

int main(void)
{
	ARROW_TEST(test_empty_line);
	ARROW_TEST(test_blanks_alone);
	ARROW_TEST(test_kernel_words);
	ARROW_TEST(test_value_may_hold_equals_sign);
	ARROW_TEST(test_last_word_counts);
	ARROW_TEST(test_next_keeps_order);
	ARROW_TEST(test_take_hides_the_word);
	ARROW_TEST(test_arguments);
	ARROW_TEST(test_dash_alone_means_no_arguments);
	ARROW_TEST(test_quoted_dash_is_a_word);
	ARROW_TEST(test_variables);
	ARROW_TEST(test_quotes_and_escapes);
	ARROW_TEST(test_malformed_lines);
	ARROW_TEST(test_longest_line);
	ARROW_TEST(test_most_words);
	ARROW_TEST(test_buffer_without_end);
	free(line_copy);
	return arrow_test_end();
}
