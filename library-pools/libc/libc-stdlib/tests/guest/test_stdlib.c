/* SPDX-License-Identifier: BSD-3-Clause */
/* Numbers, sorting and errno in the guest. */
#include <arrow/test.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>

static int compare(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a;
	uint64_t y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static void test_numbers_from_text(void)
{
	char *end;

	ARROW_CHECK_INT(strtol(" -0x10z", &end, 0), -16);
	ARROW_CHECK_TEXT(end, "z");
	errno = 0;
	ARROW_CHECK_UINT(strtoull("99999999999999999999", NULL, 10), ULLONG_MAX);
	ARROW_CHECK_INT(errno, ERANGE);
	ARROW_CHECK_INT(atoi("77"), 77);
}

static void test_sorted_numbers_are_found(void)
{
	static uint64_t values[1000];

	for (size_t i = 0; i < 1000; i++)
		values[i] = arrow_test_random();
	qsort(values, 1000, sizeof(*values), compare);
	for (size_t i = 0; i < 1000; i++) {
		ARROW_CHECK(i == 0 || values[i - 1] <= values[i]);
		ARROW_CHECK(bsearch(&values[i], values, 1000, sizeof(*values),
				    compare) == &values[i]);
	}
}

int main(void)
{
	ARROW_TEST(test_numbers_from_text);
	ARROW_TEST(test_sorted_numbers_are_found);
	return arrow_test_end();
}
