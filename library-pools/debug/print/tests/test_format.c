/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The format reader against the host's snprintf: thousands of directives put
 * together at random, then the cases that the host does not settle.
 */
#include <arrow/errno.h>
#include <arrow/format.h>
#include <arrow/test.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#define ROUNDS 10000
#define TEXT_MAX 512

/* The host may warn of what is meant here. */
#pragma GCC diagnostic ignored "-Wformat"
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-overflow"
#pragma GCC diagnostic ignored "-Wformat-truncation"

static unsigned int below(unsigned int n)
{
	return (unsigned int)(arrow_test_random() % n);
}

/* Write a directive for one of @letters with one of the @lengths. */
static void make_directive(char *to, const char *letters,
			   const char *const *lengths, unsigned int count)
{
	static const char flags[] = "-+ #0'";
	char *at = to;

	*at++ = '%';
	for (unsigned int i = below(4); i > 0; i--)
		*at++ = flags[below(5)];
	if (below(2))
		at += sprintf(at, "%u", below(30));
	if (below(2))
		at += sprintf(at, ".%u", below(30));
	if (below(16) == 0)
		at += sprintf(at, ".");
	at += sprintf(at, "%s", lengths[below(count)]);
	*at++ = letters[below((unsigned int)strlen(letters))];
	*at = '\0';
	/* a second precision is not defined */
	if (strchr(to, '.') != strrchr(to, '.'))
		make_directive(to, letters, lengths, count);
}

static uint64_t make_number(void)
{
	static const uint64_t special[] = { 0, 1, 7, 8, 9, 10, 255, 256,
					    INT_MAX, UINT_MAX, LONG_MAX,
					    ULONG_MAX, 1ul << 63, 1ul << 31 };

	if (below(3) == 0)
		return special[below(ARROW_COUNT(special))];
	return arrow_test_random() >> below(64);
}

/* Compare both on one directive with one argument of 64 bits. */
static void compare_word(const char *directive, uint64_t value)
{
	char format[TEXT_MAX];
	char ours[TEXT_MAX];
	char theirs[TEXT_MAX];
	int our_length;
	int their_length;

	snprintf(format, sizeof(format), "<%s|%s>", directive, directive);
	our_length = arrow_snprintf(ours, sizeof(ours), format, value, value);
	their_length = snprintf(theirs, sizeof(theirs), format, value, value);
	if (our_length != their_length || strcmp(ours, theirs) != 0)
		arrow_test_fail(__FILE__, __LINE__,
				"%s of %#lx is \"%s\" (%d), expected \"%s\" (%d)",
				format, value, ours, our_length, theirs,
				their_length);
}

static void test_integers_are_the_hosts(void)
{
	static const char *const lengths[] = { "", "hh", "h", "l",
					       "ll", "j", "z", "t" };
	char directive[64];

	for (int i = 0; i < ROUNDS; i++) {
		make_directive(directive, "diouxX", lengths,
			       ARROW_COUNT(lengths));
		compare_word(directive, make_number());
	}
}

static void test_characters_and_pointers_are_the_hosts(void)
{
	static const char *const lengths[] = { "" };
	char directive[64];

	for (int i = 0; i < ROUNDS; i++) {
		make_directive(directive, "c", lengths, 1);
		compare_word(directive, 32 + below(96));
	}
	for (int i = 0; i < 100; i++) {
		char format[32];

		snprintf(format, sizeof(format), "%%%s%up", i & 1 ? "-" : "",
			 below(30));
		compare_word(format, make_number());
	}
}

static void test_strings_are_the_hosts(void)
{
	static const char *const lengths[] = { "" };
	static const char *const texts[] = { "", "a", "arrow",
					     "a text of more than 30 characters",
					     NULL };
	char directive[64];

	for (int i = 0; i < ROUNDS; i++) {
		make_directive(directive, "s", lengths, 1);
		compare_word(directive,
			     (uint64_t)texts[below(ARROW_COUNT(texts))]);
	}
}

static void test_count_is_for_programs_alone(void)
{
	char out[8];
	int count = -1;

	ARROW_CHECK_INT(arrow_snprintf(out, sizeof(out), "ab%n", &count),
			CONFIG_PRINT_COUNT ? 2 : 4);
	ARROW_CHECK_TEXT(out, CONFIG_PRINT_COUNT ? "ab" : "ab%n");
	ARROW_CHECK_INT(count, CONFIG_PRINT_COUNT ? 2 : -1);
}

static void test_stars_are_the_hosts(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		char ours[TEXT_MAX];
		char theirs[TEXT_MAX];
		int width = (int)below(60) - 30;
		int precision = (int)below(30) - 10;
		int value = (int)make_number();
		int length = arrow_snprintf(ours, TEXT_MAX, "%*.*d%%|", width,
					    precision, value);

		ARROW_CHECK_INT(length,
				snprintf(theirs, TEXT_MAX, "%*.*d%%|", width,
					 precision, value));
		ARROW_CHECK_TEXT(ours, theirs);
	}
}

static void test_string_is_not_read_beyond_its_precision(void)
{
	char text[3] = { 'a', 'b', 'c' };
	char out[8];

	ARROW_CHECK_INT(arrow_snprintf(out, sizeof(out), "%.3s", text), 3);
	ARROW_CHECK_TEXT(out, "abc");
}

static void test_text_is_cut_at_the_buffers_end(void)
{
	char out[4] = "xyz";

	ARROW_CHECK_INT(arrow_snprintf(out, 0, "%d", 12345), 5);
	ARROW_CHECK_TEXT(out, "xyz");
	ARROW_CHECK_INT(arrow_snprintf(NULL, 0, "%d", 12345), 5);
	ARROW_CHECK_INT(arrow_snprintf(out, 1, "%d", 12345), 5);
	ARROW_CHECK_TEXT(out, "");
	ARROW_CHECK_INT(arrow_snprintf(out, sizeof(out), "%d", 12345), 5);
	ARROW_CHECK_TEXT(out, "123");
}

static void test_unknown_directive_is_printed_as_it_stands(void)
{
	char out[32];

	arrow_snprintf(out, sizeof(out), "%f %-08.3Q %", 1);
	ARROW_CHECK_TEXT(out, "%f %-08.3Q %");
	arrow_snprintf(out, sizeof(out), "%l");
	ARROW_CHECK_TEXT(out, "%l");
}

static void test_length_beyond_an_int_is_refused(void)
{
	char out[8];

	ARROW_CHECK_INT(arrow_snprintf(out, 8, "a%99999999999d", 1),
			-EOVERFLOW);
	ARROW_CHECK_TEXT(out, "a");
	ARROW_CHECK_INT(arrow_snprintf(out, 8, "%.99999999999d", 1),
			-EOVERFLOW);
	ARROW_CHECK_INT(arrow_snprintf(out, 8, "%*d", INT_MIN, 1), -EOVERFLOW);
	ARROW_CHECK_INT(arrow_snprintf(NULL, 0, "%2147483647d%d", 1, 1),
			-EOVERFLOW);
}

int main(void)
{
	ARROW_TEST(test_integers_are_the_hosts);
	ARROW_TEST(test_characters_and_pointers_are_the_hosts);
	ARROW_TEST(test_strings_are_the_hosts);
	ARROW_TEST(test_count_is_for_programs_alone);
	ARROW_TEST(test_stars_are_the_hosts);
	ARROW_TEST(test_string_is_not_read_beyond_its_precision);
	ARROW_TEST(test_text_is_cut_at_the_buffers_end);
	ARROW_TEST(test_unknown_directive_is_printed_as_it_stands);
	ARROW_TEST(test_length_beyond_an_int_is_refused);
	return arrow_test_end();
}
