/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Numbers from text, sorting and searching against the host's.
 */
#define abs libc_abs
#define atoi libc_atoi
#define atol libc_atol
#define atoll libc_atoll
#define bsearch libc_bsearch
#define div libc_div
#define imaxabs libc_imaxabs
#define labs libc_labs
#define ldiv libc_ldiv
#define llabs libc_llabs
#define lldiv libc_lldiv
#define qsort libc_qsort
#define rand libc_rand
#define srand libc_srand
#define strtoimax libc_strtoimax
#define strtol libc_strtol
#define strtoll libc_strtoll
#define strtoul libc_strtoul
#define strtoull libc_strtoull
#define strtoumax libc_strtoumax

#include "../src/arithmetic.c"
#include "../src/integer.c"
#include "../src/sort.c"

#include <arrow/test.h>
#include <stdio.h>
#include <string.h>

#define ROUNDS 50000

long host_strtol(const char *, char **, int) __asm__("strtol");
unsigned long host_strtoul(const char *, char **, int) __asm__("strtoul");
void host_qsort(void *, size_t, size_t, int (*)(const void *, const void *))
	__asm__("qsort");

static unsigned int below(unsigned int n)
{
	return (unsigned int)(arrow_test_random() % n);
}

/* Mostly numbers: blanks, a sign, a prefix, digits, and something behind. */
static void make_number(char *to)
{
	static const char *const starts[] = { "", " ", "\t\n", "-", "+", " -",
					      "--", "0x", "-0X", "0", "0x-" };
	static const char digits[] = "0123456789abcdefzZ9876543210FA78 ";

	to += sprintf(to, "%s", starts[below(ARROW_COUNT(starts))]);
	for (unsigned int i = below(26); i > 0; i--)
		*to++ = digits[below(below(4) ? 10 : sizeof(digits) - 1)];
	*to = '\0';
}

static void test_integers_are_the_hosts(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		char text[64];
		char *our_end;
		char *their_end;
		int base = below(3) ? (int)below(38) : 10 * (int)below(2);
		int our_errno;
		long ours;

		make_number(text);
		if (base == 1 || base == 37)
			continue;
		errno = 0;
		ours = strtol(text, &our_end, base);
		our_errno = errno;
		errno = 0;
		their_end = our_end;
		if (!ARROW_CHECK_INT(ours, host_strtol(text, &their_end, base)) ||
		    !ARROW_CHECK(our_end == their_end) ||
		    !ARROW_CHECK_INT(our_errno, errno))
			printf("strtol of \"%s\" with base %d\n", text, base);
		errno = 0;
		ours = (long)strtoul(text, &our_end, base);
		our_errno = errno;
		errno = 0;
		their_end = our_end;
		if (!ARROW_CHECK_INT(ours, (long)host_strtoul(text, &their_end,
							      base)) ||
		    !ARROW_CHECK(our_end == their_end) ||
		    !ARROW_CHECK_INT(our_errno, errno))
			printf("strtoul of \"%s\" with base %d\n", text, base);
	}
}

static void test_limits_of_integers(void)
{
	char *end;

	ARROW_CHECK_INT(strtol("9223372036854775807", &end, 10), LONG_MAX);
	ARROW_CHECK_INT(*end, '\0');
	ARROW_CHECK_INT(strtoll("-9223372036854775808", NULL, 10), LONG_MIN);
	ARROW_CHECK_INT(strtoimax("-9223372036854775809", NULL, 10), LONG_MIN);
	ARROW_CHECK_UINT(strtoumax("18446744073709551616", NULL, 0), ULONG_MAX);
	ARROW_CHECK_UINT(strtoull("-1", NULL, 0), ULONG_MAX);
	ARROW_CHECK_INT(atoi(" 42x"), 42);
	ARROW_CHECK_INT(atol("-7"), -7);
	ARROW_CHECK_INT(atoll(""), 0);
}

static void test_base_that_does_not_exist_is_refused(void)
{
	char text[] = "1";
	char *end = NULL;

	errno = 0;
	ARROW_CHECK_INT(strtol(text, &end, 1), 0);
	ARROW_CHECK_INT(errno, EINVAL);
	ARROW_CHECK(end == text);
	errno = 0;
	ARROW_CHECK_UINT(strtoul(text, NULL, 37), 0);
	ARROW_CHECK_INT(errno, EINVAL);
}

static size_t element_size;

static int compare_bytes(const void *a, const void *b)
{
	return memcmp(a, b, element_size);
}

static void test_sorting_is_the_hosts(void)
{
	for (int i = 0; i < 500; i++) {
		size_t count = below(100);
		unsigned char *ours;
		unsigned char *theirs;

		element_size = 1 + below(20);
		ours = malloc(count * element_size + 1);
		theirs = malloc(count * element_size + 1);
		for (size_t k = 0; k < count * element_size; k++)
			ours[k] = theirs[k] = (unsigned char)below(3);
		qsort(ours, count, element_size, compare_bytes);
		host_qsort(theirs, count, element_size, compare_bytes);
		ARROW_CHECK_MEMORY(ours, theirs, count * element_size);
		free(ours);
		free(theirs);
	}
}

static int compare_ints(const void *a, const void *b)
{
	int x = *(const int *)a;
	int y = *(const int *)b;

	return (x > y) - (x < y);
}

static void test_search_finds_what_is_there_and_nothing_else(void)
{
	int values[64];

	for (int i = 0; i < 64; i++)
		values[i] = 2 * i;
	for (size_t count = 0; count <= 64; count++) {
		for (int key = -1; key < 129; key++) {
			int *found = bsearch(&key, values, count,
					     sizeof(key), compare_ints);
			bool there = key % 2 == 0 && key < 2 * (int)count;

			ARROW_CHECK(there ? found == values + key / 2
					  : found == NULL);
		}
	}
}

static void test_division_and_magnitude(void)
{
	ARROW_CHECK_INT(div(-7, 2).quot, -3);
	ARROW_CHECK_INT(div(-7, 2).rem, -1);
	ARROW_CHECK_INT(ldiv(7, -2).quot, -3);
	ARROW_CHECK_INT(lldiv(LLONG_MAX, 10).rem, 7);
	ARROW_CHECK_INT(abs(-3), 3);
	ARROW_CHECK_INT(labs(-3), 3);
	ARROW_CHECK_INT(llabs(3), 3);
	ARROW_CHECK_INT(imaxabs(-LLONG_MAX), LLONG_MAX);
}

static void test_random_numbers_repeat_and_cover_their_range(void)
{
	int low = RAND_MAX;
	int high = 0;
	int first;

	srand(7);
	first = rand();
	for (int i = 0; i < 10000; i++) {
		int value = rand();

		low = value < low ? value : low;
		high = value > high ? value : high;
	}
	ARROW_CHECK(low >= 0 && low < RAND_MAX / 1000);
	ARROW_CHECK(high > RAND_MAX - RAND_MAX / 1000);
	srand(7);
	ARROW_CHECK_INT(rand(), first);
	srand(UINT_MAX);
	ARROW_CHECK(rand() != rand());
}

int main(void)
{
	ARROW_TEST(test_integers_are_the_hosts);
	ARROW_TEST(test_limits_of_integers);
	ARROW_TEST(test_base_that_does_not_exist_is_refused);
	ARROW_TEST(test_sorting_is_the_hosts);
	ARROW_TEST(test_search_finds_what_is_there_and_nothing_else);
	ARROW_TEST(test_division_and_magnitude);
	ARROW_TEST(test_random_numbers_repeat_and_cover_their_range);
	return arrow_test_end();
}
