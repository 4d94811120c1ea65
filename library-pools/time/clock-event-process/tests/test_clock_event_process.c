/* SPDX-License-Identifier: BSD-3-Clause */
/* The host's timer, played. */
#include <arrow/clock_event_process.h>
#include <arrow/errno.h>
#include <arrow/plat/process.h>
#include <arrow/test.h>

static int mock_result;
static uint64_t mock_set;
static void (*mock_came)(struct arrow_arch_frame *frame);

int arrow_plat_process_alarm(void (*came)(struct arrow_arch_frame *frame))
{
	mock_came = came;
	return mock_result;
}

void arrow_plat_process_alarm_set(uint64_t nanoseconds)
{
	mock_set = nanoseconds;
}

static void came(struct arrow_arch_frame *frame)
{
	(void)frame;
}

static void test_the_host_is_told_whom_to_call_and_when(void)
{
	ARROW_CHECK_INT(arrow_clock_event_process.start(came), 0);
	ARROW_CHECK(mock_came == came);
	arrow_clock_event_process.set(ARROW_CLOCK_EVENT_MOST);
	ARROW_CHECK_UINT(mock_set, ARROW_CLOCK_EVENT_MOST);
}

static void test_a_host_without_timers_is_told(void)
{
	mock_result = -EAGAIN;
	ARROW_CHECK_INT(arrow_clock_event_process.start(came), -EAGAIN);
}

int main(void)
{
	ARROW_TEST(test_the_host_is_told_whom_to_call_and_when);
	ARROW_TEST(test_a_host_without_timers_is_told);
	return arrow_test_end();
}
