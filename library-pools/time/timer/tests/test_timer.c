/* SPDX-License-Identifier: BSD-3-Clause */
#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1

#include "mock_clock.h"

#include "timer.c"

#define PARTS ((uint32_t)ARROW_TIME_SECOND)
#define SECOND ARROW_TIME_SECOND

static unsigned int overs, sets;

static void over(struct arrow_timer *timer)
{
	(void)timer;
	overs++;
}

static void wall_set(struct arrow_timer *timer)
{
	(void)timer;
	sets++;
}

static int64_t span(int64_t seconds, int64_t part, uint32_t parts)
{
	struct arrow_timer_span value = {seconds, part};
	uint64_t nanoseconds = 77;
	int error = arrow_timer_nanoseconds(&value, parts, &nanoseconds);

	ARROW_CHECK(!error || nanoseconds == 77);
	return error ? error : (int64_t)nanoseconds;
}

static void test_times_of_the_program(void)
{
	ARROW_CHECK_INT(span(0, 0, PARTS), 0);
	ARROW_CHECK_INT(span(3, 999999999, PARTS), 3999999999);
	ARROW_CHECK_INT(span(3, 999999, 1000000), 3999999000);
	ARROW_CHECK_INT(span(0, PARTS, PARTS), -EINVAL);
	ARROW_CHECK_INT(span(0, 1000000, 1000000), -EINVAL);
	ARROW_CHECK_INT(span(0, -1, PARTS), -EINVAL);
	ARROW_CHECK_INT(span(-1, 0, PARTS), -EINVAL);
	ARROW_CHECK_INT(span(INT64_MIN, INT64_MIN, PARTS), -EINVAL);
	ARROW_CHECK_INT(span(INT64_MAX, INT64_MAX, PARTS), -EINVAL);
	ARROW_CHECK_INT(span(INT64_MAX, 999999999, PARTS), INT64_MAX);
	ARROW_CHECK_INT(span(9223372036, 999999999, PARTS), INT64_MAX);
	ARROW_CHECK_INT(span(9223372035, 999999999, PARTS),
			9223372035999999999);
	ARROW_CHECK_INT(arrow_timer_span(3999999999, 1000000).part, 999999);
	ARROW_CHECK_INT(arrow_timer_span(3999999999, PARTS).part, 999999999);
	ARROW_CHECK_INT(arrow_timer_span(UINT64_MAX, PARTS).seconds,
			18446744073);
}

static void test_once(void)
{
	struct arrow_timer timer = {.over = over};

	overs = 0;
	ARROW_CHECK(!arrow_timer_is_over(&timer));
	ARROW_CHECK_UINT(arrow_timer_left(&timer), 0);
	arrow_timer_start_in(&timer, 500, 0);
	ARROW_CHECK_UINT(arrow_timer_left(&timer), 500);
	ARROW_CHECK_UINT(arrow_timer_forward(&timer, 0), 0);
	mock_pass(499);
	ARROW_CHECK_UINT(overs, 0);
	mock_pass(100);
	ARROW_CHECK_UINT(overs, 1);
	ARROW_CHECK(arrow_timer_is_over(&timer));
	ARROW_CHECK_UINT(arrow_timer_left(&timer), 0);
	ARROW_CHECK_UINT(arrow_timer_forward(&timer, 0), 1);
	ARROW_CHECK(!timer.runs);
	ARROW_CHECK_UINT(arrow_timer_forward(&timer, 0), 0);
	mock_pass(SECOND);
	ARROW_CHECK_UINT(overs, 1);
}

static void test_again_and_again(void)
{
	struct arrow_timer timer = {.over = over};

	overs = 0;
	arrow_timer_start_in(&timer, 100, 30);
	/* told of once, until somebody counts */
	mock_pass(1000);
	ARROW_CHECK_UINT(overs, 1);
	ARROW_CHECK_UINT(arrow_timer_forward(&timer, 0), 31);
	ARROW_CHECK_UINT(arrow_timer_left(&timer), 30);
	mock_pass(30);
	ARROW_CHECK_UINT(overs, 2);
	ARROW_CHECK_UINT(arrow_timer_forward(&timer, 0), 1);
	mock_pass(30);
	ARROW_CHECK_UINT(arrow_timer_forward(&timer, 1000), 34);
	ARROW_CHECK_UINT(arrow_timer_left(&timer), 1020);
	arrow_timer_stop(&timer);
	arrow_timer_stop(&timer);
	ARROW_CHECK_UINT(mock_count(), 0);
	ARROW_CHECK_UINT(arrow_timer_left(&timer), 0);
}

static void test_hostile_times(void)
{
	struct arrow_timer timer = {.over = over};

	overs = 0;
	arrow_timer_start_in(&timer, ARROW_TIMER_MOST, ARROW_TIMER_MOST);
	ARROW_CHECK_UINT(timer.at, ARROW_TIMER_MOST);
	ARROW_CHECK_UINT(timer.entry.deadline, ARROW_TIMER_MOST);
	ARROW_CHECK_UINT(arrow_timer_left(&timer), ARROW_TIMER_MOST - mock_now);
	/* one that is over is told of soon, and has many intervals behind it */
	arrow_timer_start(&timer, 0, 1, false);
	ARROW_CHECK_UINT(overs, 0);
	mock_pass(0);
	ARROW_CHECK_UINT(overs, 1);
	ARROW_CHECK_UINT(arrow_timer_forward(&timer, 0), mock_now + 1);
	arrow_timer_start(&timer, 0, ARROW_TIMER_MOST, false);
	mock_pass(0);
	ARROW_CHECK_UINT(arrow_timer_forward(&timer, 0), 1);
	ARROW_CHECK_UINT(timer.at, ARROW_TIMER_MOST);
	arrow_timer_start(&timer, 7, ARROW_TIMER_MOST - 3, false);
	ARROW_CHECK_UINT(arrow_timer_forward(&timer, ARROW_TIMER_MOST), 1);
	ARROW_CHECK_UINT(timer.at, ARROW_TIMER_MOST);
	arrow_timer_start(&timer, ARROW_TIMER_MOST, 0, true);
	ARROW_CHECK(arrow_timer_left(&timer) > 0);
	arrow_timer_stop(&timer);
	ARROW_CHECK_UINT(mock_count(), 0);
}

static void test_the_date_is_set(void)
{
	struct arrow_timer timer = {.over = over, .wall_set = wall_set};
	struct arrow_timer other = {.over = over};
	uint64_t at = 5000 * SECOND;

	overs = sets = 0;
	mock_set_wall(4990);
	arrow_timer_start(&timer, at, 0, true);
	arrow_timer_start(&other, at, 0, true);
	mock_set_wall(4000);
	ARROW_CHECK_UINT(sets, 1);
	mock_pass(500 * SECOND);
	ARROW_CHECK_UINT(overs, 0);
	arrow_timer_stop(&other);
	mock_set_wall(5001);
	ARROW_CHECK_UINT(sets, 2);
	mock_pass(0);
	ARROW_CHECK_UINT(overs, 1);
	/* it has run out: that stays so until its owner looks */
	mock_set_wall(10);
	mock_pass(SECOND);
	ARROW_CHECK_UINT(overs, 1);
	ARROW_CHECK_UINT(sets, 3);
	ARROW_CHECK(timer.told);
	arrow_timer_stop(&timer);
	mock_set_wall(20);
	ARROW_CHECK_UINT(sets, 3);
	ARROW_CHECK_UINT(mock_count(), 0);
	/* before 1970 it is 1970 */
	mock_set_wall(-3);
	arrow_timer_start(&timer, SECOND, 0, true);
	ARROW_CHECK_UINT(arrow_timer_left(&timer), SECOND);
	overs = 0;
	mock_pass(3 * SECOND);
	ARROW_CHECK_UINT(overs, 0);
	mock_pass(SECOND);
	ARROW_CHECK_UINT(overs, 1);
	arrow_timer_stop(&timer);
}

/* Whoever is told finds it over, though time went by while it was set. */
static void test_the_machine_stands_still_between_readings(void)
{
	struct arrow_timer timer = {.over = over};

	mock_set_wall(7000);
	const uint64_t origin = (uint64_t)mock_origin.seconds * SECOND;

	for (int wall = 0; wall < 2; wall++) {
		uint64_t at = wall ? 7001 * SECOND : mock_now + SECOND;

		overs = 0;
		mock_step = SECOND / 10;
		arrow_timer_start(&timer, at, 0, wall);
		mock_step = 0;
		ARROW_CHECK_UINT(timer.entry.deadline, wall ? at - origin : at);
		for (int i = 0; !overs && i < 1000; i++)
			mock_pass(SECOND / 100);
		ARROW_CHECK_UINT(overs, 1);
		ARROW_CHECK(arrow_timer_is_over(&timer));
		ARROW_CHECK_UINT(arrow_timer_forward(&timer, 0), 1);
		arrow_timer_stop(&timer);
	}
}

/* Against a plain model: at, interval and what is counted. */
static void test_thousands_of_steps(void)
{
	struct arrow_timer timer = {.over = over};
	uint64_t at = 0, interval = 0;
	unsigned int random = 4711;

	for (int i = 0; i < 20000; i++) {
		random = random * 1103515245 + 12345;
		uint64_t much = random >> 16 & 0xfff;

		if (random & 0x800) {
			mock_pass(much);
		} else if (random & 0x400) {
			uint64_t counted = 0;

			for (; at && at <= mock_now; counted++)
				at = interval ? at + interval : 0;
			ARROW_CHECK_UINT(arrow_timer_forward(&timer, 0),
					 counted);
		} else {
			interval = random & 0x200 ? random >> 8 & 0xff : 0;
			at = mock_now + much;
			arrow_timer_start_in(&timer, much, interval);
		}
		ARROW_CHECK_UINT(arrow_timer_left(&timer),
				 at > mock_now ? at - mock_now : 0);
		ARROW_CHECK(timer.runs == (at != 0));
	}
	arrow_timer_stop(&timer);
}

int main(void)
{
	ARROW_TEST(test_times_of_the_program);
	ARROW_TEST(test_once);
	ARROW_TEST(test_again_and_again);
	ARROW_TEST(test_hostile_times);
	ARROW_TEST(test_the_date_is_set);
	ARROW_TEST(test_the_machine_stands_still_between_readings);
	ARROW_TEST(test_thousands_of_steps);
	return arrow_test_end();
}
