/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/errno.h>
#include <arrow/sched.h>
#include <arrow/test.h>
#include <arrow/time.h>
#include <arrow/way_out.h>

static uint64_t now;
static unsigned int sleeps;

uint32_t arrow_way_out_work;
bool (*arrow_time_idle)(void);

uint64_t arrow_time_monotonic(void)
{
	return now;
}

void arrow_time_sleep(uint64_t nanoseconds)
{
	now += nanoseconds;
	sleeps++;
}

static void test_a_deadline_far_away(void)
{
	now = 7;
	ARROW_CHECK_INT(arrow_sched_rest(ARROW_SCHED_FOREVER, false), 0);
	ARROW_CHECK_UINT(now, 1000007);
	ARROW_CHECK_INT(arrow_sched_rest(ARROW_SCHED_FOREVER, true), 0);
	ARROW_CHECK_UINT(now, 2000007);
}

static void test_a_deadline_that_is_near(void)
{
	now = 10;
	ARROW_CHECK_INT(arrow_sched_rest(30, false), 0);
	ARROW_CHECK_UINT(now, 30);
}

static void test_a_deadline_that_is_over(void)
{
	now = 30;
	sleeps = 0;
	ARROW_CHECK_INT(arrow_sched_rest(30, false), -ETIMEDOUT);
	ARROW_CHECK_INT(arrow_sched_rest(0, true), -ETIMEDOUT);
	ARROW_CHECK_UINT(sleeps, 0);
}

/* Only kernels that call handlers look for signals. */
static void test_a_signal(void)
{
	now = 30;
	arrow_way_out_work = ARROW_WAY_OUT_SIGNAL;
	ARROW_CHECK_INT(arrow_sched_rest(20, false),
			CONFIG_SCHED_SIGNALS ? -EINTR : -ETIMEDOUT);
	arrow_way_out_work = 0;
}

/* A key that was pressed meanwhile. */
static bool a_key(void)
{
	arrow_way_out_work = ARROW_WAY_OUT_SIGNAL;
	return false;
}

static void test_what_came_in_is_looked_at(void)
{
	now = 30;
	arrow_time_idle = a_key;
	ARROW_CHECK_INT(arrow_sched_rest(ARROW_SCHED_FOREVER, false),
			CONFIG_SCHED_SIGNALS ? -EINTR : 0);
	ARROW_CHECK_UINT(arrow_way_out_work, ARROW_WAY_OUT_SIGNAL);
	arrow_time_idle = NULL;
	arrow_way_out_work = 0;
}

int main(void)
{
	ARROW_TEST(test_a_signal);
	ARROW_TEST(test_what_came_in_is_looked_at);
	ARROW_TEST(test_a_deadline_far_away);
	ARROW_TEST(test_a_deadline_that_is_near);
	ARROW_TEST(test_a_deadline_that_is_over);
	return arrow_test_end();
}
