/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Floating point in printf against the host's: directives put together at
 * random, numbers of all magnitudes, and decimal ties.
 */
#include "rename.h"

#include "../src/float/decimal.c"
#include "../src/float/float.c"
#include "../src/float/hex.c"
#include "../src/x86_64/long_double.c"

/* the format reader beneath is the real one */
#include "../../../debug/print/src/buffer.c"
#include "../../../debug/print/src/format.c"

#include <arrow/test.h>
#include <string.h>

#pragma GCC diagnostic ignored "-Wformat"
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

#define ROUNDS 40000
#define TEXT_MAX 8192

int host_snprintf(char *, size_t, const char *, ...) __asm__("snprintf");

static int our_snprintf(char *to, size_t size, const char *format, ...)
{
	struct arrow_format_buffer target = {
		.sink = { .put = arrow_format_buffer_put,
			  .convert = stdio_convert_float },
		.next = to,
		.room = size,
	};
	va_list args;
	int length;

	va_start(args, format);
	length = arrow_format(&target.sink, format, args);
	va_end(args);
	*target.next = '\0';
	return length;
}

static unsigned int below(unsigned int n)
{
	return (unsigned int)(arrow_test_random() % n);
}

static void make_directive(char *to, const char *length)
{
	*to++ = '%';
	for (unsigned int i = below(3); i > 0; i--)
		*to++ = "-+ #0"[below(5)];
	if (below(2))
		to += host_snprintf(to, 8, "%u", below(40));
	if (below(3))
		to += host_snprintf(to, 8, ".%u",
				    below(below(8) ? 24 : 1200));
	host_snprintf(to, 8, "%s%c", length, "eEfFgGaA"[below(8)]);
}

static double make_double(void)
{
	uint64_t bits = arrow_test_random();
	double value;

	switch (below(4)) {
	case 0: /* any, with many subnormal, infinite and not a number */
		if (below(4) == 0)
			bits &= UINT64_C(0x800fffffffffffff);
		if (below(8) == 0)
			bits |= UINT64_C(0x7ff0000000000000);
		memcpy(&value, &bits, sizeof(value));
		return value;
	case 1: /* of everyday size, with few digits: decimal ties */
		return (double)(int64_t)(bits >> 44) / (1 << below(12));
	case 2: /* close to a power of ten */
		value = 1;
		for (unsigned int i = below(25); i > 0; i--)
			value *= 10;
		return below(2) ? value - 1 : value / 1e10;
	default:
		return (double)(int64_t)bits / (1 + below(1000));
	}
}

static void test_doubles_are_the_hosts(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		static char ours[TEXT_MAX];
		static char theirs[TEXT_MAX];
		char directive[64];
		double value = make_double();

		make_directive(directive, "");
		if (!ARROW_CHECK_INT(
			    our_snprintf(ours, TEXT_MAX, directive, value),
			    host_snprintf(theirs, TEXT_MAX, directive, value)) ||
		    !ARROW_CHECK_TEXT(ours, theirs))
			arrow_test_fail(__FILE__, __LINE__, "that was \"%s\"",
					directive);
	}
}

static void test_long_doubles_are_the_hosts(void)
{
	for (int i = 0; i < ROUNDS / 4; i++) {
		static char ours[TEXT_MAX];
		static char theirs[TEXT_MAX];
		char directive[64];
		long double value = make_double();

		value = value * make_double() + make_double();
		make_directive(directive, "L");
		if (!ARROW_CHECK_INT(
			    our_snprintf(ours, TEXT_MAX, directive, value),
			    host_snprintf(theirs, TEXT_MAX, directive, value)) ||
		    !ARROW_CHECK_TEXT(ours, theirs))
			arrow_test_fail(__FILE__, __LINE__, "that was \"%s\"",
					directive);
	}
}

static void check_extreme(long double value)
{
	static char ours[4 * TEXT_MAX];
	static char theirs[4 * TEXT_MAX];

	our_snprintf(ours, sizeof(ours), "%.17000Lf|%.9000Le|%La", value, value,
		     value);
	host_snprintf(theirs, sizeof(theirs), "%.17000Lf|%.9000Le|%La", value,
		      value, value);
	ARROW_CHECK(strcmp(ours, theirs) == 0);
}

static void test_largest_and_smallest_are_exact(void)
{
	check_extreme(__LDBL_MAX__);
	check_extreme(-__LDBL_MIN__);
	check_extreme(__LDBL_DENORM_MIN__);
	check_extreme(__DBL_MAX__);
	check_extreme(__DBL_DENORM_MIN__);
	check_extreme(0.0L);
	check_extreme(-0.0L);
}

static void test_arguments_of_both_kinds_keep_their_order(void)
{
	char text[64];

	our_snprintf(text, sizeof(text), "%d %.1f %s %Lg %c", 1, 2.5, "x",
		     3.5L, 'y');
	ARROW_CHECK_TEXT(text, "1 2.5 x 3.5 y");
}

int main(void)
{
	ARROW_TEST(test_doubles_are_the_hosts);
	ARROW_TEST(test_long_doubles_are_the_hosts);
	ARROW_TEST(test_largest_and_smallest_are_exact);
	ARROW_TEST(test_arguments_of_both_kinds_keep_their_order);
	return arrow_test_end();
}
