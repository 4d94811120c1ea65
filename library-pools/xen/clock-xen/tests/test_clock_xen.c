/* SPDX-License-Identifier: BSD-3-Clause */
/* The clock against a Xen that is played. */
#include <arrow/test.h>
#include <string.h>

#include "../src/clock_xen.c"

static bool mock_there;
static bool mock_no_page;
static char mock_page[4096] __aligned(8);
static uint64_t mock_counter;
static long mock_poll_answer;
static unsigned int mock_polls;
static uint64_t mock_timeout;
static unsigned int mock_relaxed;
static void (*mock_at_counter)(void);

bool arrow_hypercall_there(void)
{
	return mock_there;
}

volatile char *arrow_shared_info(void)
{
	ARROW_CHECK(mock_there);
	return mock_no_page ? NULL : mock_page;
}

uint64_t arrow_arch_counter(void)
{
	if (mock_at_counter)
		mock_at_counter();
	return mock_counter;
}

/* A look at the clock in vain: time goes by. */
void arrow_arch_relax(void)
{
	mock_relaxed++;
	mock_counter += 2000;
}

/* Half of what is asked for goes by, as if something else had come. */
long arrow_hypercall(unsigned long number, uintptr_t first, uintptr_t second,
		     uintptr_t third, uintptr_t fourth)
{
	const struct clock_xen_poll *poll =
		(const struct clock_xen_poll *)second;

	ARROW_CHECK_UINT(number, 29);
	ARROW_CHECK_UINT(first, 3);
	ARROW_CHECK_UINT(poll->count, 0);
	ARROW_CHECK_UINT(third | fourth, 0);
	mock_polls++;
	mock_timeout = poll->timeout;
	if (!mock_poll_answer)
		mock_counter += 600000;
	return mock_poll_answer;
}

static struct arrow_pvclock_time *time_of_xen(void)
{
	return (struct arrow_pvclock_time *)(mock_page + ARROW_SHARED_INFO_TIME);
}

/* 2 GHz: half a nanosecond a tick. */
static void publish(uint64_t counter, uint64_t nanoseconds)
{
	struct arrow_pvclock_time *time = time_of_xen();

	time->version += 2;
	time->counter = counter;
	time->nanoseconds = nanoseconds;
	time->multiplier = 1u << 31;
	time->shift = 0;
}

static void test_without_xen_it_steps_aside(void)
{
	ARROW_CHECK_INT(arrow_clock_xen.probe(), -ENODEV);
	mock_there = true;
	mock_no_page = true;
	ARROW_CHECK_INT(arrow_clock_xen.probe(), -ENODEV);
	mock_no_page = false;
	ARROW_CHECK_INT(arrow_clock_xen.probe(), -ENODEV);
}

static void test_counts_from_start(void)
{
	mock_counter = 1000;
	arrow_clock_xen.start();
	mock_counter = 3000;
	publish(2000, 500000);
	ARROW_CHECK_INT(arrow_clock_xen.probe(), 0);
	ARROW_CHECK_UINT(arrow_clock_xen.monotonic(), 1000);
	mock_counter += 2000000;
	ARROW_CHECK_UINT(arrow_clock_xen.monotonic(), 1001000);
}

static void test_never_runs_backwards(void)
{
	uint64_t before = arrow_clock_xen.monotonic();

	publish(mock_counter, 10);
	ARROW_CHECK_UINT(arrow_clock_xen.monotonic(), before);
	publish(mock_counter, 2000000);
	ARROW_CHECK(arrow_clock_xen.monotonic() > before);
}

static void change_under_the_reader(void)
{
	mock_at_counter = NULL;
	publish(mock_counter, 77000000);
}

static void test_change_while_reading(void)
{
	mock_at_counter = change_under_the_reader;
	ARROW_CHECK_UINT(arrow_clock_xen.monotonic(),
			 77000000 + 1000 - clock_xen.origin);
}

static void test_a_clock_that_is_always_in_change_stands_still(void)
{
	uint64_t before = arrow_clock_xen.monotonic();

	time_of_xen()->version++;
	ARROW_CHECK_UINT(arrow_clock_xen.monotonic(), before);
	time_of_xen()->version++;
}

static void test_others_are_told_if_the_counter_is_stable(void)
{
	struct arrow_clock_scale scale = {.multiplier = 0};

	publish(mock_counter, 8000000000000);
	arrow_clock_xen.monotonic();
	arrow_clock_xen.scale(&scale);
	ARROW_CHECK_UINT(scale.multiplier, 0);
	time_of_xen()->flags = ARROW_PVCLOCK_STABLE;
	arrow_clock_xen.scale(&scale);
	ARROW_CHECK_UINT(scale.multiplier, 1u << 31);
}

static struct clock_xen_date *date_of_xen(void)
{
	return (struct clock_xen_date *)(mock_page + ARROW_SHARED_INFO_WALL);
}

static void test_wall(void)
{
	int64_t seconds = 5;
	uint32_t nanoseconds = 5;

	ARROW_CHECK_INT(arrow_clock_xen.wall(&seconds, &nanoseconds), -ENODEV);
	publish(mock_counter, 3000000002);
	*date_of_xen() = (struct clock_xen_date){2, 1700000000, 999999999, 0};
	date_of_xen()->version = 3;
	ARROW_CHECK_INT(arrow_clock_xen.wall(&seconds, &nanoseconds), -EIO);
	ARROW_CHECK_INT(seconds, 5);
	date_of_xen()->version = 4;
	publish(mock_counter, 3000000002);
	ARROW_CHECK_INT(arrow_clock_xen.wall(&seconds, &nanoseconds), 0);
	ARROW_CHECK_INT(seconds, 1700000004);
	ARROW_CHECK_UINT(nanoseconds, 1);
	date_of_xen()->seconds_high = 2;
	ARROW_CHECK_INT(arrow_clock_xen.wall(&seconds, &nanoseconds), 0);
	ARROW_CHECK_INT(seconds, 1700000004 + (INT64_C(2) << 32));
	date_of_xen()->seconds_high = UINT32_MAX;
	ARROW_CHECK_INT(arrow_clock_xen.wall(&seconds, &nanoseconds), -ENODEV);
}

static void test_sleeping_is_waiting_till_a_moment(void)
{
	publish(mock_counter, clock_xen.last + 5000000000);
	uint64_t before = arrow_clock_xen.monotonic();

	mock_polls = 0;
	arrow_clock_xen.sleep(500000);
	ARROW_CHECK_UINT(mock_polls, 2);
	ARROW_CHECK_UINT(mock_timeout, clock_xen.origin + before + 500000);
	ARROW_CHECK(arrow_clock_xen.monotonic() >= before + 500000);
}

static void test_a_sleep_that_xen_refuses(void)
{
	uint64_t before = arrow_clock_xen.monotonic();

	mock_poll_answer = -22;
	mock_polls = 0;
	mock_relaxed = 0;
	arrow_clock_xen.sleep(500000);
	ARROW_CHECK_UINT(mock_polls, 1);
	ARROW_CHECK_UINT(mock_relaxed, 500);
	ARROW_CHECK(arrow_clock_xen.monotonic() >= before + 500000);
}

int main(void)
{
	ARROW_TEST(test_without_xen_it_steps_aside);
	ARROW_TEST(test_counts_from_start);
	ARROW_TEST(test_never_runs_backwards);
	ARROW_TEST(test_change_while_reading);
	ARROW_TEST(test_a_clock_that_is_always_in_change_stands_still);
	ARROW_TEST(test_others_are_told_if_the_counter_is_stable);
	ARROW_TEST(test_wall);
	ARROW_TEST(test_sleeping_is_waiting_till_a_moment);
	ARROW_TEST(test_a_sleep_that_xen_refuses);
	return arrow_test_end();
}
