/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 128-bit division by shifting and subtracting, with the cases that 64-bit
 * division can serve taken first; signs are put on around the unsigned form.
 */
#include <arrow/int_routines.h>

static int base_leading_zeros(unsigned __int128 value)
{
	uint64_t high = (uint64_t)(value >> 64);

	return high != 0 ? __builtin_clzl(high)
			 : 64 + __builtin_clzl((uint64_t)value);
}

unsigned __int128 __udivmodti4(unsigned __int128 n, unsigned __int128 d,
			       unsigned __int128 *rest)
{
	unsigned __int128 quotient = 0;
	int shift;

	if ((n | d) >> 64 == 0) {
		quotient = (uint64_t)n / (uint64_t)d;
		n = (uint64_t)n % (uint64_t)d;
	} else if (d == 0) {
		/* the 64-bit form traps, as the caller must expect */
		quotient = (uint64_t)n / (uint64_t)d;
	} else if (n >= d) {
		shift = base_leading_zeros(d) - base_leading_zeros(n);
		for (d <<= shift; shift >= 0; shift--, d >>= 1) {
			quotient <<= 1;
			if (n >= d) {
				n -= d;
				quotient |= 1;
			}
		}
	}
	if (rest)
		*rest = n;
	return quotient;
}

unsigned __int128 __udivti3(unsigned __int128 n, unsigned __int128 d)
{
	return __udivmodti4(n, d, NULL);
}

unsigned __int128 __umodti3(unsigned __int128 n, unsigned __int128 d)
{
	unsigned __int128 rest;

	__udivmodti4(n, d, &rest);
	return rest;
}

static unsigned __int128 base_magnitude(__int128 value)
{
	return value < 0 ? -(unsigned __int128)value : (unsigned __int128)value;
}

__int128 __divti3(__int128 n, __int128 d)
{
	unsigned __int128 q = __udivti3(base_magnitude(n), base_magnitude(d));

	return (__int128)((n < 0) != (d < 0) ? -q : q);
}

__int128 __modti3(__int128 n, __int128 d)
{
	unsigned __int128 r = __umodti3(base_magnitude(n), base_magnitude(d));

	return (__int128)(n < 0 ? -r : r);
}

static unsigned __int128 base_joined(uint64_t high, uint64_t low)
{
	return (unsigned __int128)high << 64 | low;
}

/* Both halves are shifted by themselves: a wide shift would be a call of itself. */
__int128 __ashlti3(__int128 value, int count)
{
	uint64_t low = (uint64_t)value;
	uint64_t high = (uint64_t)((unsigned __int128)value >> 64);

	if (count >= 64)
		return (__int128)base_joined(low << (count - 64), 0);
	if (count == 0)
		return value;
	high = high << count | low >> (64 - count);
	return (__int128)base_joined(high, low << count);
}

static __int128 base_shifted_right(__int128 value, int count, uint64_t fill)
{
	uint64_t low = (uint64_t)value;
	uint64_t high = (uint64_t)((unsigned __int128)value >> 64);

	if (count == 0)
		return value;
	if (count > 64) {
		low = high >> (count - 64) | fill << (128 - count);
		return (__int128)base_joined(fill, low);
	}
	if (count == 64)
		return (__int128)base_joined(fill, high);
	low = low >> count | high << (64 - count);
	return (__int128)base_joined(high >> count | fill << (64 - count), low);
}

__int128 __lshrti3(__int128 value, int count)
{
	return base_shifted_right(value, count, 0);
}

__int128 __ashrti3(__int128 value, int count)
{
	return base_shifted_right(value, count, value < 0 ? ~(uint64_t)0 : 0);
}

int __popcountdi2(unsigned long word)
{
	word -= (word >> 1) & 0x5555555555555555;
	word = (word & 0x3333333333333333) + ((word >> 2) & 0x3333333333333333);
	word = (word + (word >> 4)) & 0x0f0f0f0f0f0f0f0f;
	return (int)((word * 0x0101010101010101) >> 56);
}
