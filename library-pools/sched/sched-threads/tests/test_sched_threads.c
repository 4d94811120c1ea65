/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads, and who runs. */
#include "mock_threads.h"

static char name(void)
{
	return (char)('a' + arrow_sched_self()->id % 26);
}

static void yields_twice(void)
{
	note('x');
	arrow_sched_yield();
	note('y');
	arrow_sched_yield();
	note('z');
}

static void test_turns(void)
{
	start(yields_twice, 3);
	while (traced < 9)
		arrow_sched_yield();
	arrow_sched_yield();
	ARROW_CHECK_TEXT(trace, "xxxyyyzzz");
	/* with the last one alone the processor comes back at once */
	arrow_sched_yield();
	/* what remains is the first thread's own state */
	ARROW_CHECK_UINT(blocks, 1);
	ARROW_CHECK_UINT(pages, 0);
	ARROW_CHECK_UINT(sleeps, 0);
}

static struct arrow_thread *to_be_woken;

static void rests_for_ever(void)
{
	to_be_woken = arrow_sched_self();
	note('r');
	ARROW_CHECK_INT(arrow_sched_rest(ARROW_SCHED_FOREVER, false), 0);
	note('w');
}

static void test_woken(void)
{
	start(rests_for_ever, 1);
	arrow_sched_yield();
	arrow_sched_yield();
	ARROW_CHECK_TEXT(trace, "r");
	arrow_sched_wake(to_be_woken);
	arrow_sched_wake(to_be_woken);
	ARROW_CHECK_TEXT(trace, "r");
	arrow_sched_yield();
	ARROW_CHECK_TEXT(trace, "rw");
	arrow_sched_wake(arrow_sched_self());
	arrow_sched_yield();
}

static bool wake_main(void)
{
	if (++idles == 3)
		arrow_sched_wake(&sched_main);
	return false;
}

static void test_idle_wakes_the_one_that_idles(void)
{
	start(NULL, 0);
	arrow_time_idle = wake_main;
	ARROW_CHECK_INT(arrow_sched_rest(ARROW_SCHED_FOREVER, false), 0);
	arrow_time_idle = NULL;
	ARROW_CHECK_UINT(idles, 3);
	ARROW_CHECK_UINT(sleeps, 2);
}

static void test_each_allocation_may_fail(void)
{
	struct arrow_thread *thread;
	unsigned int fails = 0;

	for (left = 0; arrow_sched_new(1, &thread); left = ++fails) {
		ARROW_CHECK_UINT(blocks, 1);
		ARROW_CHECK_UINT(pages, 0);
	}
	left = UINT32_MAX;
	ARROW_CHECK_UINT(fails, 3);
	ARROW_CHECK(arrow_sched_find(thread->id) == thread);
	int id = thread->id;

	arrow_sched_drop(thread);
	ARROW_CHECK(!arrow_sched_find(id));
	ARROW_CHECK_UINT(blocks, 1);
	ARROW_CHECK_UINT(pages, 0);
}

static void test_the_last_one_does_not_end(void)
{
	arrow_sched_end();
	ARROW_CHECK_INT(arrow_sched_self()->id, 1);
	ARROW_CHECK(arrow_sched_find(1) == arrow_sched_self());
	ARROW_CHECK(!arrow_sched_find(0));
}

static void random_body(void)
{
	unsigned int random = (unsigned int)arrow_sched_self()->id * 7919;

	for (int i = 0; i < 300; i++) {
		random = random * 1103515245 + 12345;
		uint64_t before = now, wait = random >> 16 & 0xfffff;

		if (random & 0x1000)
			arrow_sched_yield();
		else if (!arrow_sched_rest(now + wait, false))
			ARROW_CHECK(now >= before + wait);
	}
	note(name());
}

static void test_thousands_of_steps(void)
{
	start(random_body, 12);
	while (traced < 12)
		arrow_sched_rest(now + 50000, false);
	arrow_sched_yield();
	arrow_sched_yield();
	ARROW_CHECK_UINT(blocks, 1);
	ARROW_CHECK_UINT(pages, 0);
	ARROW_CHECK_UINT(panics, 0);
}

static void test_who_idles_is_asked_each_millisecond(void)
{
	idles = 0;
	uint64_t before = now;

	arrow_time_idle = wake_main;
	ARROW_CHECK_INT(arrow_sched_rest(ARROW_SCHED_FOREVER, false), 0);
	arrow_time_idle = NULL;
	ARROW_CHECK_UINT(idles, 3);
	ARROW_CHECK(now - before <= 3000000);
}

static bool interrupts(void)
{
	idles++;
	return true;
}

static void test_who_interrupts_is_not_asked(void)
{
	waits = idles = 0;
	arrow_time_idle = interrupts;
	ARROW_CHECK_INT(arrow_sched_rest(now + 50000000, false), 0);
	arrow_time_idle = NULL;
	ARROW_CHECK(idles <= 3);
	ARROW_CHECK(waits <= 3);
}

static uint64_t computed[2];
static bool computes;

static void computes_on(void)
{
	while (computes) {
		uint64_t before = now;

		compute(1000000);
		/* a switch in between: the others' time is not ours */
		if (now - before <= 1000000)
			computed[arrow_sched_self()->id % 2] += now - before;
		if (!CONFIG_SCHED_THREADS_PREEMPTIVE)
			arrow_sched_yield();
	}
}

static void test_turns_end(void)
{
	computed[0] = computed[1] = 0;
	computes = true;
	start(computes_on, 2);
	ARROW_CHECK_INT(arrow_sched_rest(now + 400000000, false), 0);
	if (CONFIG_SCHED_THREADS_PREEMPTIVE) {
		ARROW_CHECK(computed[0] > 100000000);
		ARROW_CHECK(computed[1] > 100000000);
	}
	computes = false;
	arrow_sched_yield();
	arrow_sched_yield();
	ARROW_CHECK_UINT(pages, 0);
}

static uint64_t latest;

static void sleeps_shortly(void)
{
	for (int i = 0; i < 50; i++) {
		uint64_t until = now + 3000000;

		arrow_sched_rest(until, false);
		if (now - until > latest)
			latest = now - until;
	}
	computes = false;
}

/* The moment comes in the midst of another one's turn. */
static void test_who_waited_for_a_moment_runs_then(void)
{
	latest = 0;
	computes = true;
	start(computes_on, 2);
	body = sleeps_shortly;
	start(sleeps_shortly, 1);
	ARROW_CHECK_INT(arrow_sched_rest(now + 2000000000, false), 0);
	ARROW_CHECK(!computes);
	ARROW_CHECK(latest <= (CONFIG_SCHED_THREADS_PREEMPTIVE ? 1000000 : 3000000));
	arrow_sched_yield();
	arrow_sched_yield();
	ARROW_CHECK_UINT(pages, 0);
}

static void test_alone_nothing_interrupts(void)
{
	timer_at = ARROW_CLOCK_EVENT_NEVER;
	timer_interrupt(true);
	sets = 0;
	compute(1000000000);
	ARROW_CHECK_UINT(sets, 0);
	ARROW_CHECK(timer_at == ARROW_CLOCK_EVENT_NEVER);
}

/* What is there with a timer and without one. */
static void test_all(void)
{
	ARROW_TEST(test_turns);
	ARROW_TEST(test_woken);
	ARROW_TEST(test_thousands_of_steps);
}

int main(void)
{
	test_all();
	ARROW_TEST(test_idle_wakes_the_one_that_idles);
	ARROW_TEST(test_each_allocation_may_fail);
	ARROW_TEST(test_the_last_one_does_not_end);
	timer_begin();
	test_all();
	ARROW_TEST(test_who_idles_is_asked_each_millisecond);
	ARROW_TEST(test_who_interrupts_is_not_asked);
	ARROW_TEST(test_turns_end);
	ARROW_TEST(test_who_waited_for_a_moment_runs_then);
	ARROW_TEST(test_alone_nothing_interrupts);
	free(sched_main.arch.state);
	return arrow_test_end();
}
