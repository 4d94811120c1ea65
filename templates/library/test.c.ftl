/* SPDX-License-Identifier: ${license} */
/* Doubling at its limits, on the machine that builds. */
#include <arrow/${word}.h>

#include <arrow/errno.h>
#include <arrow/test.h>

static void test_double(void)
{
	uint32_t result = 1;

	ARROW_CHECK_INT(arrow_${word}_double(0, &result), 0);
	ARROW_CHECK_UINT(result, 0);
	ARROW_CHECK_INT(arrow_${word}_double(21, &result), 0);
	ARROW_CHECK_UINT(result, 42);
}

static void test_largest(void)
{
	uint32_t result = 0;

	ARROW_CHECK_INT(arrow_${word}_double(UINT32_MAX / 2, &result), 0);
	ARROW_CHECK_UINT(result, UINT32_MAX - 1);
}

static void test_too_large(void)
{
	uint32_t result = 7;

	ARROW_CHECK_INT(arrow_${word}_double(UINT32_MAX / 2 + 1, &result),
			-ERANGE);
	ARROW_CHECK_UINT(result, 7);
}

int main(void)
{
	ARROW_TEST(test_double);
	ARROW_TEST(test_largest);
	ARROW_TEST(test_too_large);
	return arrow_test_end();
}
