/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Arguments of the process through the real reader of command lines: what was
 * one word comes out as one word, whatever is in it.
 */
#include "../src/command_line.c"

/* the reader is the real one */
#include "../../../library-pools/boot/cmdline/src/cmdline.c"

#include <arrow/test.h>
#include <stdio.h>
#include <string.h>

#define ROUNDS 20000
#define WORDS_MAX 6
#define WORD_MAX 12

static char line[ARROW_CMDLINE_MAX + 1];

static void test_words_come_out_as_they_went_in(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		char words[WORDS_MAX][WORD_MAX] = { "" };
		const char *argv[WORDS_MAX + 2] = { "--" };
		int count = (int)(arrow_test_random() % WORDS_MAX);
		int found_count = -1;
		char **found;

		for (int k = 0; k < count; k++) {
			size_t length = arrow_test_random() % WORD_MAX;

			for (size_t n = 0; n < length; n++)
				words[k][n] = "ab \"\\\n\t=-\x01\x7f\xff"
					[arrow_test_random() % 12];
			argv[k + 1] = words[k];
		}
		ARROW_CHECK_INT(linuxu_command_line(argv, line, sizeof(line)),
				0);
		ARROW_CHECK_INT(arrow_cmdline_init(line, sizeof(line)), 0);
		found = arrow_cmdline_args(&found_count);
		if (!ARROW_CHECK_INT(found_count, count + 1))
			return;
		for (int k = 0; k < count; k++)
			ARROW_CHECK_TEXT(found[k + 1], words[k]);
	}
}

static void test_plain_words_are_not_quoted(void)
{
	const char *argv[] = { "arrow.run=ab,3", "--", "a", "", "b c", NULL };

	ARROW_CHECK_INT(linuxu_command_line(argv, line, sizeof(line)), 0);
	ARROW_CHECK_TEXT(line, "arrow.run=ab,3 -- a \"\" \"b c\"");
}

static void test_line_that_is_too_long_is_refused(void)
{
	const char *argv[] = { "12345", "78", NULL };
	char small[9];

	ARROW_CHECK_INT(linuxu_command_line(argv, small, 9), 0);
	ARROW_CHECK_TEXT(small, "12345 78");
	ARROW_CHECK_INT(linuxu_command_line(argv, small, 8), -E2BIG);
	ARROW_CHECK_INT(linuxu_command_line(argv + 2, small, 1), 0);
	ARROW_CHECK_TEXT(small, "");
}

int main(void)
{
	ARROW_TEST(test_words_come_out_as_they_went_in);
	ARROW_TEST(test_plain_words_are_not_quoted);
	ARROW_TEST(test_line_that_is_too_long_is_refused);
	return arrow_test_end();
}
