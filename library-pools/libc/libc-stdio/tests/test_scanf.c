/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * sscanf against the host's: inputs and formats put together at random from
 * pieces that nearly fit each other.
 */
#include "rename.h"

#include "../src/scanf.c"

#include <arrow/test.h>
#include <string.h>

#pragma GCC diagnostic ignored "-Wformat"
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-extra-args"

#define ROUNDS 100000
#define RESULTS 6
#define RESULT_SIZE 128

int host_sscanf(const char *, const char *, ...) __asm__("__isoc99_sscanf");

static const char *const inputs[] = { " ",   "12",  "-7",   "0x1f", "0",
				      "077", "abc", "a]b",  ",",    "%",
				      "\t",  "0x",  "99999999999999999999",
				      "-",   "+5",  "f00d", "0xg" };
static const char *const formats[] = {
	" ",	"%d",	  "%i",	  "%u",	   "%x",    "%o",     "%3d",  "%2i",
	"%s",	"%3s",	  "%c",	  "%2c",   "%*d",   "%*s",    "%n",   "%hhd",
	"%hd",	"%ld",	  "%lld", "%[a-c]", "%[^,]", "%[]a0-9]", "%%", ",",
	"%2[0-9-]", "%zx", "%*3c", "%4x", "%1d",   "%hx"
};

static unsigned int below(unsigned int n)
{
	return (unsigned int)(arrow_test_random() % n);
}

static void join(char *to, const char *const *pieces, unsigned int count,
		 unsigned int most)
{
	*to = '\0';
	for (unsigned int i = below(most) + 1; i > 0; i--)
		strcat(to, pieces[below(count)]);
}

static void test_random_input_is_read_as_on_the_host(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		static char ours[RESULTS][RESULT_SIZE];
		static char theirs[RESULTS][RESULT_SIZE];
		char input[512];
		char format[128];
		int count;

		join(input, inputs, ARROW_COUNT(inputs), 5);
		join(format, formats, ARROW_COUNT(formats), 5);
		memset(ours, 0x55, sizeof(ours));
		memset(theirs, 0x55, sizeof(theirs));
		count = sscanf(input, format, ours[0], ours[1], ours[2],
			       ours[3], ours[4], ours[5]);
		if (!ARROW_CHECK_INT(count, host_sscanf(input, format,
							theirs[0], theirs[1],
							theirs[2], theirs[3],
							theirs[4],
							theirs[5])) ||
		    !ARROW_CHECK_MEMORY(ours, theirs, sizeof(ours)))
			arrow_test_fail(__FILE__, __LINE__,
					"input \"%s\", format \"%s\"", input,
					format);
	}
}

static void test_unknown_directive_ends_the_run(void)
{
	int number = 0;

	ARROW_CHECK_INT(sscanf("1 2", "%d %Q", &number), 1);
	ARROW_CHECK_INT(number, 1);
	ARROW_CHECK_INT(sscanf("1", "%", &number), 0);
}

static void test_set_that_is_not_closed_is_taken_to_its_end(void)
{
	char text[8] = "";

	ARROW_CHECK_INT(sscanf("abc", "%[ab", text), 1);
	ARROW_CHECK_TEXT(text, "ab");
}

int main(void)
{
	ARROW_TEST(test_random_input_is_read_as_on_the_host);
	ARROW_TEST(test_unknown_directive_ends_the_run);
	ARROW_TEST(test_set_that_is_not_closed_is_taken_to_its_end);
	return arrow_test_end();
}
