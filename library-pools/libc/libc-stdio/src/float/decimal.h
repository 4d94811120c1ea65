/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Exact decimal form of a binary floating-point number.
 *
 * A number is a row of limbs of nine digits each; @point limbs stand before
 * the decimal point. A digit's place counts from the first digit of the first
 * limb, so the units digit is at place 9 * @point - 1. Places outside of the
 * row hold zeros.
 */
#pragma once

#include <arrow/types.h>

#define DECIMAL_LIMB_DIGITS 9
#define DECIMAL_LIMB UINT32_C(1000000000)

/**
 * struct decimal - a row of limbs
 * @limbs: room for the row; the caller's, see decimal_limbs()
 * @count: limbs in use
 * @point: limbs before the decimal point, at least 1
 */
struct decimal {
	uint32_t *limbs;
	int count;
	int point;
};

/**
 * struct binary - a floating-point number, taken apart
 * @negative: its sign bit
 * @kind: what it is
 * @mantissa: with @exponent the magnitude: @mantissa * 2 ^ @exponent
 * @exponent: see @mantissa
 */
struct binary {
	bool negative;
	enum { BINARY_FINITE, BINARY_INFINITE, BINARY_NAN } kind;
	uint64_t mantissa;
	int exponent;
};

/* Limbs that decimal_set() needs at most for a number with this exponent. */
static inline int decimal_limbs(int exponent)
{
	/* 2 ^ 29 is less than a limb, and 9 halvings add a limb at most */
	return 6 + (exponent > 0 ? exponent / 29 : -exponent / 9);
}

/* Set to the exact value of @from; @to->limbs has the room. */
void decimal_set(struct decimal *to, const struct binary *from);

/* The digit at @place, 0 to 9. */
int decimal_digit(const struct decimal *from, long place);

/* The place of the first digit that is not 0; the units' if all are 0. */
long decimal_first(const struct decimal *from);

/* Round to the nearest with digits before @place only, ties to even. */
void decimal_round(struct decimal *number, long place);
