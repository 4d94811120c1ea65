/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Formatted text in the guest, floating point included: vector registers carry
 * its arguments there.
 *
 * config: LIBC_STDIO_FLOAT=y
 */
#include <arrow/test.h>
#include <stdio.h>
#include <string.h>

static char text[128];

static void test_integers_and_strings(void)
{
	int count;

	ARROW_CHECK_INT(snprintf(text, sizeof(text), "%d|%5s|%-5s|%#x|%03ld%n",
				 -1, "a", "b", 255, 7l, &count),
			23);
	ARROW_CHECK_TEXT(text, "-1|    a|b    |0xff|007");
	ARROW_CHECK_INT(count, 23);
}

static void test_floating_point(void)
{
	volatile double third = 1.0 / 3;
	volatile double large = 1e22;

	snprintf(text, sizeof(text), "%.3f %e %g %G %a", third, large, 1e-5,
		 1e100, 1.0);
	ARROW_CHECK_TEXT(text, "0.333 1.000000e+22 1e-05 1E+100 0x1p+0");
	snprintf(text, sizeof(text), "%.0f %.0f %Lg %f", 0.5, 1.5, 2.5L,
		 (double)__builtin_inff());
	ARROW_CHECK_TEXT(text, "0 2 2.5 inf");
}

static void test_many_arguments_of_both_kinds(void)
{
	snprintf(text, sizeof(text),
		 "%d %g %d %g %d %g %d %g %d %g %d %g %d %g %d %g %d %g", 1, 1.5,
		 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9,
		 9.5);
	ARROW_CHECK_TEXT(text, "1 1.5 2 2.5 3 3.5 4 4.5 5 5.5 6 6.5 7 7.5 "
			       "8 8.5 9 9.5");
}

static void test_reading_back(void)
{
	int number = 0;
	char word[8] = "";

	ARROW_CHECK_INT(sscanf("x=42 ok", "x=%d %7s", &number, word), 2);
	ARROW_CHECK_INT(number, 42);
	ARROW_CHECK_TEXT(word, "ok");
}

static void test_streams_take_what_they_are_given(void)
{
	ARROW_CHECK_INT(printf("part one, "), 10);
	ARROW_CHECK_INT(puts("part two") >= 0, 1);
	ARROW_CHECK_INT(putchar('x'), 'x');
	ARROW_CHECK_INT(fputc('\n', stdout), '\n');
	ARROW_CHECK_UINT(fwrite("abc\n", 2, 2, stdout), 2);
	ARROW_CHECK_INT(fflush(NULL), 0);
}

int main(void)
{
	ARROW_TEST(test_integers_and_strings);
	ARROW_TEST(test_floating_point);
	ARROW_TEST(test_many_arguments_of_both_kinds);
	ARROW_TEST(test_reading_back);
	ARROW_TEST(test_streams_take_what_they_are_given);
	return arrow_test_end();
}
