/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The conversions e, f and g (a is in hex.c). A number is turned into its
 * exact decimal form, rounded there, and printed digit by digit.
 *
 * No floating-point arithmetic is done: a value is moved and taken apart, so
 * the rounding mode and the state of the x87 unit do not matter.
 */
#include "float.h"

#include "decimal.h"

#include <arrow/mem.h>

#define FLOAT_PRECISION 6

static struct binary float_take_double(double value)
{
	uint64_t bits;
	struct binary out;
	int exponent;

	memcpy(&bits, &value, sizeof(bits));
	exponent = (int)(bits >> 52 & 0x7ff);
	out.negative = bits >> 63;
	out.mantissa = bits & ((UINT64_C(1) << 52) - 1);
	out.kind = BINARY_FINITE;
	if (exponent == 0x7ff)
		out.kind = out.mantissa ? BINARY_NAN : BINARY_INFINITE;
	else if (exponent > 0)
		out.mantissa |= UINT64_C(1) << 52;
	out.exponent = (exponent > 0 ? exponent : 1) - 1075;
	return out;
}

static void float_put(struct float_text *text, const char *from, size_t n)
{
	text->sink->put(text->sink, from, n);
	text->length += n;
}

static void float_fill(struct float_text *text, char c, size_t n)
{
	arrow_format_fill(text->sink, c, n);
	text->length += n;
}

void float_begin(struct float_text *text, const char *prefix, size_t body,
		 bool zeros)
{
	size_t prefix_length = 0;
	size_t padding = 0;

	while (prefix[prefix_length] != '\0')
		prefix_length++;
	if ((size_t)text->spec->width > prefix_length + body)
		padding = (size_t)text->spec->width - prefix_length - body;
	text->blanks_behind = 0;
	zeros = zeros && text->spec->flags & ARROW_FORMAT_ZERO;
	if (text->spec->flags & ARROW_FORMAT_LEFT)
		text->blanks_behind = padding;
	else if (!zeros)
		float_fill(text, ' ', padding);
	float_put(text, prefix, prefix_length);
	if (zeros && !text->blanks_behind)
		float_fill(text, '0', padding);
}

void float_body(struct float_text *text, const char *from, size_t n)
{
	float_put(text, from, n);
}

void float_zeros(struct float_text *text, size_t n)
{
	float_fill(text, '0', n);
}

ssize_t float_end(struct float_text *text)
{
	float_fill(text, ' ', text->blanks_behind);
	return (ssize_t)text->length;
}

const char *float_sign(const struct arrow_format_spec *spec, bool negative)
{
	if (negative)
		return "-";
	if (spec->flags & ARROW_FORMAT_PLUS)
		return "+";
	return spec->flags & ARROW_FORMAT_SPACE ? " " : "";
}

/* Digits from place @from on, @n of them, in pieces. */
static void float_digits(struct float_text *text, const struct decimal *number,
			 long from, size_t n)
{
	char piece[32];
	size_t length = 0;
	long end = (long)number->count * DECIMAL_LIMB_DIGITS;

	for (; n > 0 && from < end; n--) {
		piece[length++] = (char)('0' + decimal_digit(number, from++));
		if (length == sizeof(piece)) {
			float_put(text, piece, length);
			length = 0;
		}
	}
	if (length > 0)
		float_put(text, piece, length);
	float_fill(text, '0', n);
}

/* 123.456: the integer part from its first digit, @precision behind it. */
static ssize_t float_fixed(struct float_text *text, const char *sign,
			   const struct decimal *number, size_t precision)
{
	long units = (long)number->point * DECIMAL_LIMB_DIGITS - 1;
	long first = decimal_first(number);
	bool point = precision > 0 || text->spec->flags & ARROW_FORMAT_ALT;
	size_t before;

	if (first > units)
		first = units;
	before = (size_t)(units - first) + 1;
	float_begin(text, sign, before + point + precision, true);
	float_digits(text, number, first, before);
	if (point)
		float_put(text, ".", 1);
	float_digits(text, number, units + 1, precision);
	return float_end(text);
}

size_t float_exponent(char *to, char letter, int exponent, int digits)
{
	char backward[FLOAT_EXPONENT_MAX];
	unsigned int value = exponent < 0 ? (unsigned int)-exponent
					  : (unsigned int)exponent;
	size_t length = 0;
	int n = 0;

	to[length++] = letter;
	to[length++] = exponent < 0 ? '-' : '+';
	for (; value > 0 || n < digits; value /= 10)
		backward[n++] = (char)('0' + value % 10);
	while (n > 0)
		to[length++] = backward[--n];
	return length;
}

/* 1.23456e+02: one digit, @precision behind the point. */
static ssize_t float_scientific(struct float_text *text, const char *sign,
				const struct decimal *number, size_t precision)
{
	char tail[FLOAT_EXPONENT_MAX];
	long first = decimal_first(number);
	long units = (long)number->point * DECIMAL_LIMB_DIGITS - 1;
	bool point = precision > 0 || text->spec->flags & ARROW_FORMAT_ALT;
	char letter = text->spec->conversion & 0x20 ? 'e' : 'E';
	size_t tail_length =
		float_exponent(tail, letter, (int)(units - first), 2);

	float_begin(text, sign, 1 + point + precision + tail_length, true);
	float_digits(text, number, first, 1);
	if (point)
		float_put(text, ".", 1);
	float_digits(text, number, first + 1, precision);
	float_put(text, tail, tail_length);
	return float_end(text);
}

/* How many of the @precision digits from place @from on are worth printing? */
static size_t float_trim(const struct decimal *number, long from,
			 size_t precision)
{
	long end = (long)number->count * DECIMAL_LIMB_DIGITS;

	if (end <= from)
		return 0;
	if (precision > (size_t)(end - from))
		precision = (size_t)(end - from);
	while (precision > 0 &&
	       decimal_digit(number, from + (long)precision - 1) == 0)
		precision--;
	return precision;
}

/* The shorter of the two forms with @digits digits that count. */
static ssize_t float_general(struct float_text *text, const char *sign,
			     struct decimal *number, size_t digits)
{
	long units = (long)number->point * DECIMAL_LIMB_DIGITS - 1;
	bool trim = !(text->spec->flags & ARROW_FORMAT_ALT);
	long first;
	long exponent;
	size_t precision;

	if (digits == 0)
		digits = 1;
	decimal_round(number, decimal_first(number) + (long)digits);
	first = decimal_first(number);
	exponent = units - first;
	if (exponent < -4 || exponent >= (long)digits) {
		precision = digits - 1;
		if (trim)
			precision = float_trim(number, first + 1, precision);
		return float_scientific(text, sign, number, precision);
	}
	precision = (size_t)((long)digits - 1 - exponent);
	if (trim)
		precision = float_trim(number, units + 1, precision);
	return float_fixed(text, sign, number, precision);
}

static ssize_t float_decimal(struct float_text *text,
			     const struct binary *value)
{
	uint32_t limbs[decimal_limbs(value->exponent)];
	struct decimal number = { .limbs = limbs };
	const char *sign = float_sign(text->spec, value->negative);
	size_t precision = text->spec->precision < 0
				   ? FLOAT_PRECISION
				   : (size_t)text->spec->precision;

	decimal_set(&number, value);
	switch (text->spec->conversion | 0x20) {
	case 'f':
		decimal_round(&number, (long)number.point *
						       DECIMAL_LIMB_DIGITS +
					       (long)precision);
		return float_fixed(text, sign, &number, precision);
	case 'e':
		decimal_round(&number,
			      decimal_first(&number) + 1 + (long)precision);
		return float_scientific(text, sign, &number, precision);
	default:
		return float_general(text, sign, &number, precision);
	}
}

static ssize_t float_special(struct float_text *text,
			     const struct binary *value)
{
	bool lower = text->spec->conversion & 0x20;
	const char *word = lower ? "inf" : "INF";

	if (value->kind == BINARY_NAN)
		word = lower ? "nan" : "NAN";
	float_begin(text, float_sign(text->spec, value->negative), 3, false);
	float_put(text, word, 3);
	return float_end(text);
}

ssize_t stdio_convert_float(struct arrow_format_sink *sink,
			    const struct arrow_format_spec *spec, va_list *args)
{
	struct float_text text = { .sink = sink, .spec = spec };
	bool wide = spec->length == ARROW_FORMAT_LONG_DOUBLE;
	char letter = spec->conversion | 0x20;
	struct binary value;

	if (letter != 'a' && (letter < 'e' || letter > 'g'))
		return -EINVAL;
	if (wide) {
		long double number = va_arg(*args, long double);

		value = stdio_take_long_double(&number);
	} else {
		value = float_take_double(va_arg(*args, double));
	}
	if (value.kind != BINARY_FINITE)
		return float_special(&text, &value);
	if (letter == 'a')
		return float_hex(&text, &value, wide);
	return float_decimal(&text, &value);
}
