/* SPDX-License-Identifier: BSD-3-Clause */
/* Deadlines of threads that rest, and timers. */
#include "mock_threads.h"

static void rests_by_number(void)
{
	uint64_t until = now + 3000000 -
			 (uint64_t)(arrow_sched_self()->id % 3) * 1000000;

	ARROW_CHECK_INT(arrow_sched_rest(until, false), 0);
	ARROW_CHECK(now >= until);
	ARROW_CHECK_INT(arrow_sched_rest(until, false), -ETIMEDOUT);
	note((char)('0' + arrow_sched_self()->id % 3));
}

static void check_deadlines(void)
{
	start(rests_by_number, 3);
	ARROW_CHECK_INT(arrow_sched_rest(now + 9000000, false), 0);
	ARROW_CHECK_TEXT(trace, "210");
	ARROW_CHECK(sched_timers_first() == ARROW_SCHED_FOREVER);
}

static void test_deadlines_come_in_their_order(void)
{
	check_deadlines();
	ARROW_CHECK(sleeps >= 3);
}

static void test_deadlines_in_their_order_by_the_timer(void)
{
	check_deadlines();
	ARROW_CHECK_UINT(sleeps, 0);
}

static void test_looking_rests_a_millisecond(void)
{
	uint64_t before = now;

	ARROW_CHECK_INT(arrow_sched_rest(ARROW_SCHED_FOREVER, true), 0);
	ARROW_CHECK_UINT(now - before, 1000000);
	ARROW_CHECK_INT(arrow_sched_rest(now, true), -ETIMEDOUT);
}

static void test_the_timer_is_found(void)
{
	timer_begin();
	waits = sleeps = 0;
	uint64_t before = now;

	ARROW_CHECK_INT(arrow_sched_rest(now + 7654321, false), 0);
	ARROW_CHECK_UINT(now - before, 7654321);
	/* no looking in between: one interrupt, or two with the end of a turn */
	ARROW_CHECK(waits <= 1 + CONFIG_SCHED_THREADS_PREEMPTIVE);
	ARROW_CHECK_UINT(sleeps, 0);
}

/* What timers do, and when the last one did. */
static unsigned int done;
static uint64_t done_at;

static void timer_counts(struct arrow_sched_timer *timer)
{
	done++;
	done_at = now;
	if (done < 3)
		arrow_sched_timer_set(timer, timer->deadline + 5000000);
}

static void timer_wakes(struct arrow_sched_timer *timer)
{
	timer_counts(timer);
	arrow_sched_wake(&sched_main);
}

static void test_a_timer_interrupts_who_computes(void)
{
	struct arrow_sched_timer timer = {.over = timer_counts};
	uint64_t first = now + 20000000;

	done = 0;
	arrow_sched_timer_set(&timer, now + 90000000);
	arrow_sched_timer_set(&timer, first);
	compute(20000000);
	ARROW_CHECK_UINT(done, 1);
	compute(100000000);
	ARROW_CHECK_UINT(done, 3);
	ARROW_CHECK_UINT(done_at, first + 10000000);
	/* one that is over comes at once, one that is stopped never */
	done = 2;
	arrow_sched_timer_set(&timer, now - 1);
	ARROW_CHECK_UINT(done, 2);
	compute(1);
	ARROW_CHECK_UINT(done, 3);
	arrow_sched_timer_set(&timer, now + 1);
	arrow_sched_timer_stop(&timer);
	arrow_sched_timer_stop(&timer);
	compute(10000000);
	ARROW_CHECK_UINT(done, 3);
}

static void test_a_timer_comes_while_nobody_runs(void)
{
	struct arrow_sched_timer timer = {.over = timer_wakes};

	done = 2;
	arrow_sched_timer_set(&timer, now + 7000000);
	ARROW_CHECK_INT(arrow_sched_rest(ARROW_SCHED_FOREVER, false), 0);
	ARROW_CHECK_UINT(done, 3);
	ARROW_CHECK(sched_timers_first() == ARROW_SCHED_FOREVER);
}

/* Deadlines against a list of them. */
static void test_thousands_of_deadlines(void)
{
	static struct arrow_sched_timer timers[200];
	unsigned int random = 4711;

	for (int i = 0; i < 20000; i++) {
		random = random * 1103515245 + 12345;
		struct arrow_sched_timer *one = &timers[(random >> 16) % 200];

		if (one->deadline) {
			sched_timers_remove(one);
			sched_timers_remove(one);
			one->deadline = 0;
		} else {
			one->deadline = 1 + (random >> 8) % 1000;
			sched_timers_add(one);
		}
		uint64_t first = ARROW_SCHED_FOREVER;

		for (int j = 0; j < 200; j++)
			if (timers[j].deadline && timers[j].deadline < first)
				first = timers[j].deadline;
		ARROW_CHECK_UINT(sched_timers_first(), first);
	}
	for (int i = 0; i < 200; i++)
		sched_timers_remove(&timers[i]);
	ARROW_CHECK(sched_timers_first() == ARROW_SCHED_FOREVER);
}

int main(void)
{
	ARROW_TEST(test_deadlines_come_in_their_order);
	ARROW_TEST(test_looking_rests_a_millisecond);
	ARROW_TEST(test_a_timer_comes_while_nobody_runs);
	ARROW_TEST(test_the_timer_is_found);
	ARROW_TEST(test_deadlines_in_their_order_by_the_timer);
	ARROW_TEST(test_looking_rests_a_millisecond);
	ARROW_TEST(test_a_timer_interrupts_who_computes);
	ARROW_TEST(test_a_timer_comes_while_nobody_runs);
	ARROW_TEST(test_thousands_of_deadlines);
	free(sched_main.arch.state);
	return arrow_test_end();
}
