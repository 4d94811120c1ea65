/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Magnitudes, division with remainder, and a sequence of random numbers.
 */
#include <inttypes.h>
#include <stdlib.h>

static uint64_t stdlib_random = 1;

int abs(int value)
{
	return value < 0 ? -value : value;
}

long labs(long value)
{
	return value < 0 ? -value : value;
}

long long llabs(long long value)
{
	return value < 0 ? -value : value;
}

intmax_t imaxabs(intmax_t value)
{
	return value < 0 ? -value : value;
}

div_t div(int n, int d)
{
	return (div_t){ .quot = n / d, .rem = n % d };
}

ldiv_t ldiv(long n, long d)
{
	return (ldiv_t){ .quot = n / d, .rem = n % d };
}

lldiv_t lldiv(long long n, long long d)
{
	return (lldiv_t){ .quot = n / d, .rem = n % d };
}

void srand(unsigned int seed)
{
	/* spread, so that near seeds start far apart; never 0 */
	stdlib_random = (seed + UINT64_C(1)) * 0x9e3779b97f4a7c15;
}

int rand(void)
{
	stdlib_random ^= stdlib_random << 13;
	stdlib_random ^= stdlib_random >> 7;
	stdlib_random ^= stdlib_random << 17;
	return (int)(stdlib_random * 0x2545f4914f6cdd1d >> 33);
}
