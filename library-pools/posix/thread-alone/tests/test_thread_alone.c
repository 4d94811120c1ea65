/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/test.h>
#include <arrow/thread_alone.h>
#include <setjmp.h>

static jmp_buf ended;
static int status;

void arrow_ending_exit(int with)
{
	status = with;
	longjmp(ended, 1);
}

static void test_numbers(void)
{
	ARROW_CHECK_INT(arrow_sys_gettid(0, 0, 0, 0, 0, 0), 1);
	ARROW_CHECK_INT(arrow_sys_set_tid_address(8, 0, 0, 0, 0, 0), 1);
}

static void test_the_list_of_robust_futexes(void)
{
	ARROW_CHECK_INT(arrow_sys_set_robust_list(8, 24, 0, 0, 0, 0), 0);
	ARROW_CHECK_INT(arrow_sys_set_robust_list(8, 23, 0, 0, 0, 0), -EINVAL);
}

static void test_its_end_is_the_programs(void)
{
	if (!setjmp(ended))
		arrow_sys_exit(7, 0, 0, 0, 0, 0);
	ARROW_CHECK_INT(status, 7);
}

int main(void)
{
	ARROW_TEST(test_numbers);
	ARROW_TEST(test_the_list_of_robust_futexes);
	ARROW_TEST(test_its_end_is_the_programs);
	return arrow_test_end();
}
