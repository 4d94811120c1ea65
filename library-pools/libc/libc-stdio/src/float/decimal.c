/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The mantissa goes into three limbs. A positive exponent multiplies the row
 * by 2^29 at a time, growing it at the front; a negative one divides it by 2^9
 * at a time, growing it at the end by one limb, since 10^9 is a multiple of
 * 2^9. Nothing is lost on the way, so rounding can be exact.
 */
#include "decimal.h"

#define DECIMAL_UP 29
#define DECIMAL_DOWN 9
/* one limb for a carry out of rounding, three for 64 bits */
#define DECIMAL_START 4

static void decimal_multiply(struct decimal *to, int power)
{
	uint64_t carry = 0;

	for (int i = to->count - 1; i >= 0; i--) {
		carry += (uint64_t)to->limbs[i] << power;
		to->limbs[i] = (uint32_t)(carry % DECIMAL_LIMB);
		carry /= DECIMAL_LIMB;
	}
}

static void decimal_divide(struct decimal *to, int power)
{
	uint64_t rest = 0;

	for (int i = 0; i < to->count; i++) {
		rest = rest * DECIMAL_LIMB + to->limbs[i];
		to->limbs[i] = (uint32_t)(rest >> power);
		rest &= (UINT64_C(1) << power) - 1;
	}
	if (rest != 0)
		to->limbs[to->count++] =
			(uint32_t)(rest * DECIMAL_LIMB >> power);
}

void decimal_set(struct decimal *to, const struct binary *from)
{
	uint64_t mantissa = from->mantissa;
	int exponent = from->exponent;
	int room = DECIMAL_START;

	if (exponent > 0)
		room += exponent / DECIMAL_UP + 1;
	to->count = room;
	to->point = room;
	for (int i = room - 1; i >= 0; i--) {
		to->limbs[i] = (uint32_t)(mantissa % DECIMAL_LIMB);
		mantissa /= DECIMAL_LIMB;
	}
	for (; exponent >= DECIMAL_UP; exponent -= DECIMAL_UP)
		decimal_multiply(to, DECIMAL_UP);
	if (exponent > 0)
		decimal_multiply(to, exponent);
	for (; exponent <= -DECIMAL_DOWN; exponent += DECIMAL_DOWN)
		decimal_divide(to, DECIMAL_DOWN);
	if (exponent < 0)
		decimal_divide(to, -exponent);
}

/* 10 to the power of the digits that follow @place in its limb. */
static uint32_t decimal_unit(long place)
{
	uint32_t unit = 1;

	for (long i = place % DECIMAL_LIMB_DIGITS;
	     i < DECIMAL_LIMB_DIGITS - 1; i++)
		unit *= 10;
	return unit;
}

int decimal_digit(const struct decimal *from, long place)
{
	if (place < 0 || place / DECIMAL_LIMB_DIGITS >= from->count)
		return 0;
	return (int)(from->limbs[place / DECIMAL_LIMB_DIGITS] /
		     decimal_unit(place) % 10);
}

long decimal_first(const struct decimal *from)
{
	long place = 0;
	int i = 0;

	while (i < from->count && from->limbs[i] == 0)
		i++;
	if (i == from->count)
		return (long)from->point * DECIMAL_LIMB_DIGITS - 1;
	place = (long)i * DECIMAL_LIMB_DIGITS;
	while (decimal_digit(from, place) == 0)
		place++;
	return place;
}

/* Is what lies behind limb @i other than 0? */
static bool decimal_rest(const struct decimal *from, long i)
{
	while (++i < from->count) {
		if (from->limbs[i] != 0)
			return true;
	}
	return false;
}

void decimal_round(struct decimal *number, long place)
{
	long i = place / DECIMAL_LIMB_DIGITS;
	uint32_t unit;
	uint32_t rest;
	bool up;

	if (i >= number->count)
		return;
	/* what the digits from @place on are worth in limb @i, and their range */
	unit = decimal_unit(place) * 10;
	rest = number->limbs[i] % unit;
	up = rest > unit / 2 ||
	     (rest == unit / 2 &&
	      (decimal_rest(number, i) ||
	       decimal_digit(number, place - 1) % 2 == 1));
	number->limbs[i] -= rest;
	if (i + 1 > number->point)
		number->count = (int)i + 1;
	for (long k = i + 1; k < number->count; k++)
		number->limbs[k] = 0;
	if (!up)
		return;
	number->limbs[i] += unit;
	for (; number->limbs[i] >= DECIMAL_LIMB; i--) {
		number->limbs[i] -= DECIMAL_LIMB;
		number->limbs[i - 1]++;
	}
}
