/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * memcmp and the integer routines against the host's, on random input. What is
 * written in assembly is tested in the guest.
 */
#define memcmp base_memcmp
#define __udivmodti4 base_udivmodti4
#define __udivti3 base_udivti3
#define __umodti3 base_umodti3
#define __divti3 base_divti3
#define __modti3 base_modti3
#define __ashlti3 base_ashlti3
#define __lshrti3 base_lshrti3
#define __ashrti3 base_ashrti3
#define __popcountdi2 base_popcountdi2
#include "../src/int_routines.c"
#include "../src/memcmp.c"
#undef memcmp

#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS 20000

static int sign(int value)
{
	return (value > 0) - (value < 0);
}

static void test_memcmp_is_the_hosts(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		size_t n = arrow_test_random() % 40;
		unsigned char *a = malloc(n + 1);
		unsigned char *b = malloc(n);

		memset(a, 0x80, n);
		memset(b, 0x80, n);
		if (n > 0 && i % 4)
			b[arrow_test_random() % n] = (unsigned char)i;
		ARROW_CHECK_INT(sign(base_memcmp(a, b, n)),
				sign(memcmp(a, b, n)));
		free(a);
		free(b);
	}
}

/* A number of random length, so that all sizes of quotients occur. */
static unsigned __int128 wide_random(void)
{
	unsigned __int128 value = arrow_test_random();

	value = value << 64 | arrow_test_random();
	return value >> arrow_test_random() % 128;
}

static void test_unsigned_division_is_the_compilers(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		unsigned __int128 n = wide_random();
		unsigned __int128 d = wide_random();

		if (d == 0)
			continue;
		ARROW_CHECK(base_udivti3(n, d) == n / d);
		ARROW_CHECK(base_umodti3(n, d) == n % d);
	}
}

static void test_signed_division_is_the_compilers(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		__int128 n = (__int128)wide_random();
		__int128 d = (__int128)wide_random();

		if (i & 1)
			n = (__int128)-(unsigned __int128)n;
		if (i & 2)
			d = (__int128)-(unsigned __int128)d;
		if (d == 0 || d == -1)
			continue;
		ARROW_CHECK(base_divti3(n, d) == n / d);
		ARROW_CHECK(base_modti3(n, d) == n % d);
	}
}

static void test_division_at_its_limits(void)
{
	unsigned __int128 most = ~(unsigned __int128)0;

	ARROW_CHECK(base_udivti3(most, 1) == most);
	ARROW_CHECK(base_udivti3(most, most) == 1);
	ARROW_CHECK(base_udivti3(most - 1, most) == 0);
	ARROW_CHECK(base_umodti3(most - 1, most) == most - 1);
	ARROW_CHECK(base_udivti3(0, most) == 0);
}

static void test_shifts_are_the_compilers(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		unsigned __int128 bits = wide_random();
		__int128 value = (__int128)(i & 1 ? ~bits : bits);
		int count = i % 128;

		ARROW_CHECK(base_ashlti3(value, count) ==
			    (__int128)((unsigned __int128)value << count));
		ARROW_CHECK(base_lshrti3(value, count) ==
			    (__int128)((unsigned __int128)value >> count));
		ARROW_CHECK(base_ashrti3(value, count) == value >> count);
	}
}

static void test_population_count_is_the_compilers(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		unsigned long word = (unsigned long)wide_random();

		ARROW_CHECK_INT(base_popcountdi2(word),
				__builtin_popcountl(word));
	}
	ARROW_CHECK_INT(base_popcountdi2(0), 0);
	ARROW_CHECK_INT(base_popcountdi2(~0ul), 64);
}

int main(void)
{
	ARROW_TEST(test_memcmp_is_the_hosts);
	ARROW_TEST(test_unsigned_division_is_the_compilers);
	ARROW_TEST(test_signed_division_is_the_compilers);
	ARROW_TEST(test_division_at_its_limits);
	ARROW_TEST(test_shifts_are_the_compilers);
	ARROW_TEST(test_population_count_is_the_compilers);
	return arrow_test_end();
}
