/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A field of floating point on its way to the sink: float_begin() with the
 * length of what follows, the body in pieces, float_end().
 */
#pragma once

#include "../file.h"
#include "decimal.h"

#include <arrow/errno.h>

/**
 * struct float_text - one directive being printed
 * @sink: where it goes
 * @spec: the directive
 * @length: characters put so far
 * @blanks_behind: what float_end() adds
 */
struct float_text {
	struct arrow_format_sink *sink;
	const struct arrow_format_spec *spec;
	size_t length;
	size_t blanks_behind;
};

/* Put padding and @prefix; @zeros says whether the flag "0" applies. */
void float_begin(struct float_text *text, const char *prefix, size_t body,
		 bool zeros);

void float_body(struct float_text *text, const char *from, size_t n);

void float_zeros(struct float_text *text, size_t n);

/* Return: the length of the whole field. */
ssize_t float_end(struct float_text *text);

/* "-", "+", " " or "" as the flags ask. */
const char *float_sign(const struct arrow_format_spec *spec, bool negative);

/* Room for "p-16445" and more. */
#define FLOAT_EXPONENT_MAX 8

/* Write "e+05" with at least @digits digits. Return: its length. */
size_t float_exponent(char *to, char letter, int exponent, int digits);

/*
 * Take a long double apart, whose form is the architecture's (src/<arch>). One of
 * more than 64 bits of mantissa is rounded to so many, ties to even.
 */
struct binary stdio_take_long_double(const long double *value);

/* The conversion a. */
ssize_t float_hex(struct float_text *text, const struct binary *value,
		  bool wide);
