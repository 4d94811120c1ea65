/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Reading from a string by a format: d i u o x X p c s [ n %, with "*", width
 * and lengths hh h l ll j z t. There is no floating point. As in C, a failure
 * ends the run and the result counts what was stored before.
 */
#include "file.h"

#include <ctype.h>
#include <limits.h>

#define SCAN_SET_WORDS 4

struct scan {
	const char *start;
	const char *at;
	int stored;
	va_list args;
};

struct scan_spec {
	bool suppress;
	size_t width;
	unsigned char length; /* bytes of an integer */
	char conversion;
};

struct scan_set {
	uint64_t words[SCAN_SET_WORDS];
};

static const char *scan_parse_length(const char *at, unsigned char *length)
{
	*length = sizeof(int);
	switch (*at) {
	case 'h':
		*length = at[1] == 'h' ? sizeof(char) : sizeof(short);
		return at + (at[1] == 'h' ? 2 : 1);
	case 'l':
		*length = sizeof(long);
		return at + (at[1] == 'l' ? 2 : 1);
	case 'j':
	case 'z':
	case 't':
		*length = sizeof(long);
		return at + 1;
	default:
		return at;
	}
}

/* @at is behind the "%"; the result is behind the conversion's letter. */
static const char *scan_parse(const char *at, struct scan_spec *spec)
{
	spec->suppress = *at == '*';
	if (spec->suppress)
		at++;
	spec->width = 0;
	for (; isdigit((unsigned char)*at); at++) {
		if (spec->width < INT_MAX / 10)
			spec->width = spec->width * 10 + (size_t)(*at - '0');
	}
	if (spec->width == 0)
		spec->width = SIZE_MAX;
	at = scan_parse_length(at, &spec->length);
	spec->conversion = *at;
	return *at != '\0' ? at + 1 : at;
}

static void scan_store(struct scan *scan, unsigned char length, uint64_t value)
{
	void *to = va_arg(scan->args, void *);

	if (length == sizeof(char))
		*(unsigned char *)to = (unsigned char)value;
	else if (length == sizeof(short))
		*(unsigned short *)to = (unsigned short)value;
	else if (length == sizeof(int))
		*(unsigned int *)to = (unsigned int)value;
	else
		*(unsigned long *)to = value;
}

static int scan_digit(char c)
{
	if (isdigit((unsigned char)c))
		return c - '0';
	return isxdigit((unsigned char)c) ? (c | 0x20) - 'a' + 10 : 16;
}

static int scan_base(char conversion)
{
	switch (conversion) {
	case 'i':
		return 0;
	case 'o':
		return 8;
	case 'x':
	case 'X':
	case 'p':
		return 16;
	default:
		return 10;
	}
}

/*
 * Take a "0x" or find what a leading "0" means. @left counts what may be read.
 * Return: whether there was a "0x", which alone counts as 0 (as in glibc).
 */
static bool scan_prefix(struct scan *scan, int *base, size_t *left)
{
	if ((*base == 0 || *base == 16) && *left > 1 && scan->at[0] == '0' &&
	    (scan->at[1] | 0x20) == 'x') {
		scan->at += 2;
		*left -= 2;
		*base = 16;
		return true;
	}
	if (*base == 0)
		*base = *scan->at == '0' ? 8 : 10;
	return false;
}

/* Bring a magnitude into the range that strtol or strtoul would give. */
static uint64_t scan_clamp(uint64_t value, bool negative, bool overflow,
			   bool is_signed)
{
	uint64_t most = (uint64_t)LONG_MAX + negative;

	if (is_signed && (overflow || value > most))
		return negative ? (uint64_t)LONG_MIN : LONG_MAX;
	if (overflow)
		return ULONG_MAX;
	return negative ? -value : value;
}

static bool scan_integer(struct scan *scan, const struct scan_spec *spec)
{
	int base = scan_base(spec->conversion);
	bool is_signed = spec->conversion == 'd' || spec->conversion == 'i';
	size_t left = spec->width;
	bool negative = *scan->at == '-';
	bool overflow = false;
	uint64_t value = 0;
	bool prefix;
	const char *first;

	if (*scan->at == '-' || *scan->at == '+') {
		scan->at++;
		left--;
	}
	prefix = scan_prefix(scan, &base, &left);
	for (first = scan->at; left > 0 && scan_digit(*scan->at) < base;
	     left--, scan->at++) {
		uint64_t digit = (uint64_t)scan_digit(*scan->at);

		overflow |= __builtin_mul_overflow(value, (uint64_t)base,
						   &value);
		overflow |= __builtin_add_overflow(value, digit, &value);
	}
	if (scan->at == first && !prefix)
		return false;
	if (!spec->suppress) {
		scan_store(scan,
			   spec->conversion == 'p' ? sizeof(void *)
						   : spec->length,
			   scan_clamp(value, negative, overflow, is_signed));
		scan->stored++;
	}
	return true;
}

static bool scan_set_has(const struct scan_set *set, char member)
{
	unsigned char c = (unsigned char)member;

	return set->words[c / 64] >> c % 64 & 1;
}

static void scan_set_add(struct scan_set *set, unsigned char first,
			 unsigned char last)
{
	for (unsigned int c = first; c <= last; c++)
		set->words[c / 64] |= UINT64_C(1) << c % 64;
}

/* Read what stands behind "%["; NUL is never a member. */
static const char *scan_parse_set(const char *at, struct scan_set *set)
{
	bool all_but = *at == '^';
	const char *first = all_but ? at + 1 : at;

	*set = (struct scan_set){ { 0 } };
	for (at = first; *at != '\0' && (*at != ']' || at == first); at++) {
		unsigned char last = (unsigned char)*at;

		if (at[1] == '-' && at[2] != ']' && at[2] != '\0')
			last = (unsigned char)at[2];
		scan_set_add(set, (unsigned char)*at, last);
		if (at[1] == '-' && at[2] != ']' && at[2] != '\0')
			at += 2;
	}
	for (int i = 0; all_but && i < SCAN_SET_WORDS; i++)
		set->words[i] = ~set->words[i];
	set->words[0] &= ~UINT64_C(1);
	return *at == ']' ? at + 1 : at;
}

/* Copy characters of @set, at most the width; @end says to add a NUL. */
static bool scan_text(struct scan *scan, const struct scan_spec *spec,
		      const struct scan_set *set, bool end)
{
	char *to = spec->suppress ? NULL : va_arg(scan->args, char *);
	size_t n = 0;

	for (; n < spec->width && scan_set_has(set, scan->at[n]); n++) {
		if (to)
			to[n] = scan->at[n];
	}
	scan->at += n;
	if (n == 0)
		return false;
	if (to && end)
		to[n] = '\0';
	scan->stored += to != NULL;
	return true;
}

static void scan_skip_space(struct scan *scan)
{
	while (isspace((unsigned char)*scan->at))
		scan->at++;
}

static bool scan_convert(struct scan *scan, struct scan_spec *spec,
			 const struct scan_set *set)
{
	static const struct scan_set any = { { ~UINT64_C(1), ~UINT64_C(0),
					       ~UINT64_C(0), ~UINT64_C(0) } };
	/* all but NUL, tab to carriage return, and blank */
	static const struct scan_set word = { { ~UINT64_C(0x100003e01),
						~UINT64_C(0), ~UINT64_C(0),
						~UINT64_C(0) } };

	switch (spec->conversion) {
	case 'c':
		if (spec->width == SIZE_MAX)
			spec->width = 1;
		return scan_text(scan, spec, &any, false);
	case '[':
		return scan_text(scan, spec, set, true);
	case 's':
		return scan_text(scan, spec, &word, true);
	case '%':
		return *scan->at == '%' && scan->at++;
	case 'd':
	case 'i':
	case 'u':
	case 'o':
	case 'x':
	case 'X':
	case 'p':
		return scan_integer(scan, spec);
	default:
		return false;
	}
}

/*
 * Serve the directive behind a "%". Return: what follows it in the format, or
 * NULL if the input does not match.
 */
static const char *scan_directive(struct scan *scan, const char *format,
				  bool *input_ended)
{
	struct scan_spec spec;
	struct scan_set set;

	format = scan_parse(format, &spec);
	if (spec.conversion == '[')
		format = scan_parse_set(format, &set);
	if (spec.conversion == 'n') {
		if (!spec.suppress)
			scan_store(scan, spec.length,
				   (uint64_t)(scan->at - scan->start));
		return format;
	}
	if (spec.conversion != 'c' && spec.conversion != '[')
		scan_skip_space(scan);
	*input_ended = *scan->at == '\0';
	return !*input_ended && scan_convert(scan, &spec, &set) ? format : NULL;
}

int vsscanf(const char *restrict text, const char *restrict format,
	    va_list args)
{
	struct scan scan = { .start = text, .at = text };
	bool input_ended = false;

	va_copy(scan.args, args);
	while (format && *format != '\0') {
		if (isspace((unsigned char)*format)) {
			scan_skip_space(&scan);
			format++;
		} else if (*format == '%') {
			format = scan_directive(&scan, format + 1,
						&input_ended);
		} else {
			input_ended = *scan.at == '\0';
			format = *scan.at == *format ? format + 1 : NULL;
			scan.at += format != NULL;
		}
	}
	va_end(scan.args);
	return scan.stored == 0 && !format && input_ended ? EOF : scan.stored;
}

int sscanf(const char *restrict text, const char *restrict format, ...)
{
	va_list args;
	int stored;

	va_start(args, format);
	stored = vsscanf(text, format, args);
	va_end(args);
	return stored;
}
