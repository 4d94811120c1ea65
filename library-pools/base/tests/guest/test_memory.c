/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The memory routines, which the architecture may have in assembly: all short
 * lengths, all small shifts, against loops over bytes.
 */
#include <arrow/int_routines.h>
#include <arrow/mem.h>
#include <arrow/test.h>

#define LENGTH_MAX 160
#define MARGIN 40
#define AREA (LENGTH_MAX + 2 * MARGIN)

static unsigned char actual[AREA];
static unsigned char expected[AREA];

/* The same fresh content in both areas. */
static void fill(void)
{
	for (size_t i = 0; i < AREA; i++)
		actual[i] = expected[i] = (unsigned char)arrow_test_random();
}

static bool same(const char *what, size_t n, long shift)
{
	for (size_t i = 0; i < AREA; i++) {
		if (((volatile unsigned char *)actual)[i] == expected[i])
			continue;
		arrow_test_fail(__FILE__, __LINE__,
				"%s of %zu bytes shifted by %ld: byte %zu",
				what, n, shift, i);
		return false;
	}
	return true;
}

static void test_memmove_of_areas_that_overlap(void)
{
	for (size_t n = 0; n <= LENGTH_MAX; n++) {
		for (long shift = -MARGIN; shift <= MARGIN; shift++) {
			unsigned char copy[LENGTH_MAX + 1];
			unsigned char *from = actual + MARGIN;

			fill();
			for (size_t i = 0; i < n; i++)
				copy[i] = from[i];
			for (size_t i = 0; i < n; i++)
				expected[(size_t)(MARGIN + shift) + i] = copy[i];
			ARROW_CHECK(memmove(from + shift, from, n) ==
				    from + shift);
			if (!same("memmove", n, shift))
				return;
		}
	}
}

static void test_memcpy_of_all_short_lengths(void)
{
	for (size_t n = 0; n <= LENGTH_MAX; n++) {
		unsigned char from[LENGTH_MAX + 8];
		size_t offset = n % 8;

		fill();
		for (size_t i = 0; i < sizeof(from); i++)
			from[i] = (unsigned char)arrow_test_random();
		for (size_t i = 0; i < n; i++)
			expected[MARGIN + i] = from[offset + i];
		ARROW_CHECK(memcpy(actual + MARGIN, from + offset, n) ==
			    actual + MARGIN);
		if (!same("memcpy", n, 0))
			return;
	}
}

static void test_memset_of_all_short_lengths(void)
{
	for (size_t n = 0; n <= LENGTH_MAX; n++) {
		fill();
		for (size_t i = 0; i < n; i++)
			expected[MARGIN + n % 8 + i] = 0xc5;
		ARROW_CHECK(memset(actual + MARGIN + n % 8, 0x7c5, n) ==
			    actual + MARGIN + n % 8);
		if (!same("memset", n, 0))
			return;
	}
}

static void test_memcmp_finds_the_first_difference(void)
{
	for (size_t n = 1; n <= LENGTH_MAX; n++) {
		fill();
		ARROW_CHECK_INT(memcmp(actual, expected, n), 0);
		for (size_t at = 0; at < n; at++) {
			actual[at]++;
			actual[n]--;
			ARROW_CHECK_INT(memcmp(actual, expected, n) > 0,
					actual[at] > expected[at]);
			ARROW_CHECK_INT(memcmp(actual, expected, at), 0);
			actual[at]--;
			actual[n]++;
		}
	}
}

static void test_large_areas(void)
{
	static unsigned char large[3 * 65536];
	size_t half = sizeof(large) / 2;

	memset(large, 1, half);
	memset(large + half, 2, half);
	memmove(large + 5, large, sizeof(large) - 5);
	ARROW_CHECK_INT(large[half + 4], 1);
	ARROW_CHECK_INT(large[half + 5], 2);
	memcpy(large, large + half + 8, half - 8);
	ARROW_CHECK_INT(large[0], 2);
	ARROW_CHECK_INT(large[half - 9], 2);
	ARROW_CHECK_INT(large[half - 8], 1);
}

static void test_division_of_128_bits(void)
{
	volatile unsigned __int128 n = (unsigned __int128)1 << 100;
	volatile unsigned __int128 d = 1000000007;

	ARROW_CHECK(n / d * d + n % d == n);
	ARROW_CHECK(n % d < d);
	ARROW_CHECK_INT((long)(-(__int128)n / (__int128)(n / 5)), -5);
}

int main(void)
{
	ARROW_TEST(test_memmove_of_areas_that_overlap);
	ARROW_TEST(test_memcpy_of_all_short_lengths);
	ARROW_TEST(test_memset_of_all_short_lengths);
	ARROW_TEST(test_memcmp_finds_the_first_difference);
	ARROW_TEST(test_large_areas);
	ARROW_TEST(test_division_of_128_bits);
	return arrow_test_end();
}
