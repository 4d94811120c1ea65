/* SPDX-License-Identifier: BSD-3-Clause */
/* The ways to end the machine, each of which may not work. */
#include <arrow/arch/cpu.h>
#include <arrow/exit.h>
#include <arrow/test.h>
#include <setjmp.h>

#define STOPPED 1
#define ENDED 2

static jmp_buf mock_end;
static unsigned int mock_relaxed;
static unsigned int mock_calls;
static bool mock_second_works;

void arrow_arch_relax(void)
{
	mock_relaxed++;
}

void arrow_arch_stop(void)
{
	longjmp(mock_end, STOPPED);
}

static void mock_first(int status)
{
	ARROW_CHECK_UINT(mock_calls, 0);
	ARROW_CHECK_INT(status, 7);
	mock_calls++;
}

static void mock_second(int status)
{
	ARROW_CHECK_UINT(mock_calls, 1);
	ARROW_CHECK_INT(status, 7);
	mock_calls++;
	if (mock_second_works)
		longjmp(mock_end, ENDED);
}

static const struct arrow_exit_ops mock_ops[] = {
	{ .name = "first", .stop = mock_first },
	{ .name = "second", .stop = mock_second },
};

const struct arrow_exit_ops *const arrow_exit_table[] = { &mock_ops[0],
							  &mock_ops[1] };
const unsigned int arrow_exit_table_size = 2;

static int end_of_machine(void)
{
	int end = setjmp(mock_end);

	if (!end) {
		mock_calls = 0;
		arrow_exit_machine(7);
	}
	return end;
}

static void test_the_next_way_is_tried(void)
{
	mock_second_works = true;
	ARROW_CHECK_INT(end_of_machine(), ENDED);
	ARROW_CHECK_UINT(mock_calls, 2);
}

static void test_the_processor_stops_when_none_works(void)
{
	mock_second_works = false;
	ARROW_CHECK_INT(end_of_machine(), STOPPED);
	ARROW_CHECK_UINT(mock_calls, 2);
}

static void test_a_wait_ends(void)
{
	mock_relaxed = 0;
	arrow_exit_wait();
	ARROW_CHECK(mock_relaxed > 1000);
}

int main(void)
{
	ARROW_TEST(test_the_next_way_is_tried);
	ARROW_TEST(test_the_processor_stops_when_none_works);
	ARROW_TEST(test_a_wait_ends);
	return arrow_test_end();
}
