/* SPDX-License-Identifier: BSD-3-Clause */
/* The x87 form: 64 bits of mantissa with no hidden one, 15 of exponent. */
#include "../float/float.h"

#include <arrow/mem.h>

struct binary stdio_take_long_double(const long double *value)
{
	struct binary out;
	uint16_t top;

	memcpy(&out.mantissa, value, sizeof(out.mantissa));
	memcpy(&top, (const char *)value + sizeof(out.mantissa), sizeof(top));
	out.negative = top >> 15;
	out.exponent = top & 0x7fff;
	out.kind = BINARY_FINITE;
	if (out.exponent == 0x7fff)
		out.kind = out.mantissa << 1 ? BINARY_NAN : BINARY_INFINITE;
	out.exponent = (out.exponent > 0 ? out.exponent : 1) - 16446;
	return out;
}
