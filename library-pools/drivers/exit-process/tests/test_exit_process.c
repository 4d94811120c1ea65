/* SPDX-License-Identifier: BSD-3-Clause */
/* The end of a process carries the status. */
#include <arrow/exit_process.h>
#include <arrow/plat/process.h>
#include <arrow/test.h>
#include <setjmp.h>

static jmp_buf mock_end;
static int mock_status;

void arrow_plat_process_exit(int status)
{
	mock_status = status;
	longjmp(mock_end, 1);
}

static void test_the_status_is_the_programs(void)
{
	static const int statuses[] = { 0, 1, 134, 255 };

	for (volatile unsigned int i = 0; i < 4; i++) {
		mock_status = -1;
		if (!setjmp(mock_end))
			arrow_exit_process.stop(statuses[i]);
		ARROW_CHECK_INT(mock_status, statuses[i]);
	}
}

static void test_it_has_a_name(void)
{
	ARROW_CHECK_TEXT(arrow_exit_process.name, "process");
}

int main(void)
{
	ARROW_TEST(test_the_status_is_the_programs);
	ARROW_TEST(test_it_has_a_name);
	return arrow_test_end();
}
