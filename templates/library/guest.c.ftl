/* SPDX-License-Identifier: ${license} */
/* Doubling as a program sees it, in a machine and as a process. */
#include <arrow/${word}.h>

#include <arrow/test.h>

static void test_program_can_double(void)
{
	uint32_t result = 0;

	ARROW_CHECK_INT(arrow_${word}_double(21, &result), 0);
	ARROW_CHECK_UINT(result, 42);
}

int main(void)
{
	ARROW_TEST(test_program_can_double);
	return arrow_test_end();
}
