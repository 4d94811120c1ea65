/* SPDX-License-Identifier: BSD-3-Clause */
/* Choosing among timers that are played. */
#include <arrow/clock.h>
#include <arrow/clock_event.h>
#include <arrow/errno.h>
#include <arrow/test.h>
#include <arrow/time.h>

static uint64_t now = 1000;
static bool no_clock;
static uint64_t asked;
static arrow_clock_event_handler *taken;

static const struct arrow_clock_ops clock = {.name = "played"};

const struct arrow_clock_ops *arrow_clock_monotonic(void)
{
	return no_clock ? NULL : &clock;
}

uint64_t arrow_time_monotonic(void)
{
	return now;
}

static int start_absent(arrow_clock_event_handler *came)
{
	(void)came;
	return -ENODEV;
}

static int start_there(arrow_clock_event_handler *came)
{
	ARROW_CHECK(!taken);
	taken = came;
	return 0;
}

static void set_absent(uint64_t nanoseconds)
{
	(void)nanoseconds;
	asked = UINT64_MAX;
}

static void set_there(uint64_t nanoseconds)
{
	asked = nanoseconds;
}

static const struct arrow_clock_event_ops absent = {
	.name = "absent", .start = start_absent, .set = set_absent};
static const struct arrow_clock_event_ops there = {
	.name = "there", .start = start_there, .set = set_there};

const struct arrow_clock_event_ops *const arrow_clock_event_table[] = {
	&absent, &there, &there};
const unsigned int arrow_clock_event_table_size = 3;

static void came(struct arrow_arch_frame *frame)
{
	(void)frame;
}

static void test_no_clock_no_timer(void)
{
	no_clock = true;
	ARROW_CHECK_INT(arrow_clock_event_start(came), -ENODEV);
	ARROW_CHECK(!taken);
	no_clock = false;
}

static void test_the_first_that_is_there(void)
{
	ARROW_CHECK_INT(arrow_clock_event_start(came), 0);
	ARROW_CHECK(taken == came);
}

static void test_deadlines(void)
{
	arrow_clock_event_set(now + 4711);
	ARROW_CHECK_UINT(asked, 4711);
	/* over, or just now: at once */
	arrow_clock_event_set(now);
	ARROW_CHECK_UINT(asked, 1);
	arrow_clock_event_set(0);
	ARROW_CHECK_UINT(asked, 1);
	/* far away: in between */
	arrow_clock_event_set(ARROW_CLOCK_EVENT_NEVER);
	ARROW_CHECK_UINT(asked, ARROW_CLOCK_EVENT_MOST);
	arrow_clock_event_set(now + ARROW_CLOCK_EVENT_MOST - 1);
	ARROW_CHECK_UINT(asked, ARROW_CLOCK_EVENT_MOST - 1);
}

int main(void)
{
	ARROW_TEST(test_no_clock_no_timer);
	ARROW_TEST(test_the_first_that_is_there);
	ARROW_TEST(test_deadlines);
	return arrow_test_end();
}
