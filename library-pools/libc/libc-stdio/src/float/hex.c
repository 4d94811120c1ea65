/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The conversion a: hexadecimal digits of the mantissa. A double has 1 before
 * the point and 13 digits behind it, a long double its top four bits and 15.
 * Numbers too small for that begin with 0.
 */
#include "float.h"

#define HEX_DIGITS_DOUBLE 13
#define HEX_DIGITS_LONG_DOUBLE 15

/**
 * struct hex - a number in hexadecimal
 * @mantissa: one digit and @digits behind the point
 * @digits: how many the type has
 * @shown: how many of them are printed
 * @exponent: power of two
 */
struct hex {
	uint64_t mantissa;
	int digits;
	int shown;
	int exponent;
};

/* Let @shown be what shows the number exactly. */
static void hex_show_all(struct hex *number)
{
	number->shown = number->digits;
	while (number->shown > 0 &&
	       !(number->mantissa >> 4 * (number->digits - number->shown) & 15))
		number->shown--;
}

/* Keep only the digits that are shown, ties to even. */
static void hex_round(struct hex *number)
{
	int drop = 4 * (number->digits - number->shown);
	uint64_t rest;
	uint64_t half;

	if (drop == 0)
		return;
	rest = number->mantissa & ((UINT64_C(1) << drop) - 1);
	half = UINT64_C(1) << (drop - 1);
	number->mantissa -= rest;
	if (rest < half || (rest == half && !(number->mantissa >> drop & 1)))
		return;
	if (__builtin_add_overflow(number->mantissa, half << 1,
				   &number->mantissa)) {
		number->mantissa = UINT64_C(1) << 4 * number->digits;
		number->exponent += 4;
	}
}

/* Write the digits and the point. Return: how many characters. */
static size_t hex_write(char *to, const struct hex *number, bool point,
			const char *alphabet)
{
	size_t length = 0;

	to[length++] = alphabet[number->mantissa >> 4 * number->digits];
	if (point)
		to[length++] = '.';
	for (int i = 1; i <= number->shown; i++)
		to[length++] = alphabet[number->mantissa >>
					4 * (number->digits - i) & 15];
	return length;
}

ssize_t float_hex(struct float_text *text, const struct binary *value,
		  bool wide)
{
	const struct arrow_format_spec *spec = text->spec;
	bool lower = spec->conversion == 'a';
	struct hex number = { .mantissa = value->mantissa };
	char body[HEX_DIGITS_LONG_DOUBLE + 2];
	char tail[FLOAT_EXPONENT_MAX];
	char prefix[sizeof("-0x")];
	size_t body_length;
	size_t tail_length;
	size_t zeros = 0;

	number.digits = wide ? HEX_DIGITS_LONG_DOUBLE : HEX_DIGITS_DOUBLE;
	if (number.mantissa)
		number.exponent = value->exponent + 4 * number.digits;
	hex_show_all(&number);
	if (spec->precision >= 0 && spec->precision < number.digits)
		number.shown = spec->precision;
	if (spec->precision > number.shown)
		zeros = (size_t)(spec->precision - number.shown);
	hex_round(&number);
	body_length = hex_write(body, &number,
				number.shown > 0 || zeros > 0 ||
					spec->flags & ARROW_FORMAT_ALT,
				lower ? "0123456789abcdef" : "0123456789ABCDEF");
	tail_length = float_exponent(tail, lower ? 'p' : 'P', number.exponent, 1);
	arrow_snprintf(prefix, sizeof(prefix), "%s%s",
		       float_sign(spec, value->negative), lower ? "0x" : "0X");
	float_begin(text, prefix, body_length + zeros + tail_length, true);
	float_body(text, body, body_length);
	float_zeros(text, zeros);
	float_body(text, tail, tail_length);
	return float_end(text);
}
