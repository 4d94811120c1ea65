/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The form of 128 bits: 112 bits of mantissa behind a hidden one, 15 of exponent.
 * Conversions work with 64 bits, so the lowest 49 are rounded away.
 */
#include "../float/float.h"

#include <arrow/mem.h>

#define QUAD_DROPPED 49

/* The upper bits of the mantissa, rounded; @exponent goes up with a carry. */
static uint64_t quad_round(uint64_t upper, uint64_t low, int *exponent)
{
	uint64_t half = UINT64_C(1) << (QUAD_DROPPED - 1);
	uint64_t rest = low & (half * 2 - 1);

	if (rest < half || (rest == half && !(upper & 1)))
		return upper;
	if (++upper)
		return upper;
	++*exponent;
	return UINT64_C(1) << 63;
}

struct binary stdio_take_long_double(const long double *value)
{
	struct binary out;
	uint64_t words[2];
	uint64_t upper;

	memcpy(words, value, sizeof(words));
	out.negative = words[1] >> 63;
	out.exponent = words[1] >> 48 & 0x7fff;
	out.kind = BINARY_FINITE;
	upper = words[1] << 16 >> 1 | words[0] >> QUAD_DROPPED;
	if (out.exponent == 0x7fff) {
		out.kind = words[1] << 16 | words[0] ? BINARY_NAN :
						       BINARY_INFINITE;
		out.mantissa = upper;
		return out;
	}
	if (out.exponent > 0)
		upper |= UINT64_C(1) << 63;
	else
		out.exponent = 1;
	out.exponent -= 16446;
	out.mantissa = quad_round(upper, words[0], &out.exponent);
	return out;
}
