/* SPDX-License-Identifier: BSD-3-Clause */
/* With SCHED_PRIORITIES: who runs before whom. */
#undef CONFIG_SCHED_PRIORITIES
#define CONFIG_SCHED_PRIORITIES 1

#include <arrow/way_out.h>

#include "mock_threads.h"

#include "../src/events.c"
#include "../src/levels.c"
#include "../src/run.c"
#include "../src/threads.c"
#include "../src/timers.c"
#include "../src/turns.c"

#define PART 150000000

uint32_t arrow_way_out_work;

/* A thread that notes a name and has a policy. */
static struct arrow_thread *begin_one(void (*what)(void), unsigned int policy,
				      unsigned int level)
{
	struct arrow_thread *thread;

	ARROW_CHECK_INT(arrow_sched_new(1, &thread), 0);
	body = what;
	thread->policy = (uint8_t)policy;
	arrow_sched_set_level(thread, level);
	arrow_sched_start(thread);
	return thread;
}

/* The main thread runs before all others, and then they do, until the last. */
static void above(void)
{
	traced = 0;
	trace[0] = 0;
	arrow_sched_set_level(&sched_main, 99);
}

static void all_run(void)
{
	arrow_sched_set_level(&sched_main, 0);
	arrow_sched_preempt();
	while (sched_count > 1)
		arrow_sched_yield();
	arrow_sched_yield();
	ARROW_CHECK_UINT(pages, 0);
}

static void notes_level(void)
{
	note((char)('0' + arrow_sched_self()->level));
}

static void yields_by_level(void)
{
	notes_level();
	arrow_sched_yield();
	notes_level();
}

static void test_the_highest_runs_first(void)
{
	static const unsigned int levels[] = {3, 0, 7, 3, 9, 0, 7};

	above();
	for (size_t i = 0; i < sizeof(levels) / sizeof(*levels); i++)
		begin_one(yields_by_level, ARROW_SCHED_FIFO, levels[i]);
	ARROW_CHECK(!arrow_way_out_work);
	arrow_sched_yield();
	ARROW_CHECK_TEXT(trace, "");
	all_run();
	ARROW_CHECK_TEXT(trace, "99777733330000");
}

static void notes_id(void)
{
	note((char)('a' + arrow_sched_self()->id % 26));
}

/* Three at level 5, one of which changes to each of the levels. */
static void change(unsigned int which, unsigned int to, unsigned int back,
		   const char *order)
{
	struct arrow_thread *threads[3];
	char wanted[4] = "";

	above();
	for (int i = 0; i < 3; i++)
		threads[i] = begin_one(notes_id, ARROW_SCHED_FIFO, 5);
	for (int i = 0; i < 3; i++)
		wanted[i] = (char)('a' + threads[order[i] - '0']->id % 26);
	arrow_sched_set_level(threads[which], to);
	arrow_sched_set_level(threads[which], back);
	all_run();
	ARROW_CHECK_TEXT(trace, wanted);
}

static void test_a_change_moves_it(void)
{
	change(2, 6, 6, "201");
	change(0, 4, 4, "120");
	/* who sinks comes before its equals, who rises behind them */
	change(1, 6, 5, "102");
	change(0, 4, 5, "120");
	change(0, 5, 5, "120");
}

static struct arrow_thread *sleeper;

static void rests_once(void)
{
	sleeper = arrow_sched_self();
	ARROW_CHECK_INT(arrow_sched_rest(ARROW_SCHED_FOREVER, false), 0);
	note('w');
}

/* @mine: of who wakes; the other one has 5 */
static void wakes(unsigned int mine, const char *order)
{
	above();
	begin_one(rests_once, ARROW_SCHED_FIFO, 5);
	arrow_sched_set_level(&sched_main, 1);
	arrow_sched_preempt();
	arrow_sched_set_level(&sched_main, mine);
	note('(');
	arrow_sched_wake(sleeper);
	ARROW_CHECK_UINT(arrow_way_out_work,
			 mine < 5 ? ARROW_WAY_OUT_TURN : 0);
	arrow_sched_preempt();
	ARROW_CHECK(!arrow_way_out_work);
	note(')');
	all_run();
	ARROW_CHECK_TEXT(trace, order);
}

static void test_who_is_higher_runs_when_woken(void)
{
	wakes(0, "(w)");
	wakes(4, "(w)");
	wakes(5, "()w");
	wakes(6, "()w");
}

static void test_who_waits_alone_has_nothing_to_do_on_the_way_out(void)
{
	arrow_sched_set_level(&sched_main, 7);
	ARROW_CHECK_INT(arrow_sched_rest(now + 3000000, false), 0);
	ARROW_CHECK(!arrow_way_out_work);
	arrow_sched_set_level(&sched_main, 0);
}

/* Compute for a time of one's own. */
static void computes(void)
{
	const char name = (char)('a' + arrow_sched_self()->id % 26);
	uint64_t mine = 0;

	while (mine < PART) {
		uint64_t before = now;

		if (!traced || trace[traced - 1] != name)
			note(name);
		compute(1000000);
		if (now - before <= 1000000)
			mine += now - before;
	}
}

static void two_compute(unsigned int policy, unsigned int level)
{
	above();
	begin_one(computes, policy, level);
	begin_one(computes, policy, level);
	all_run();
}

static void test_turns_of_round_robin_end(void)
{
	two_compute(ARROW_SCHED_FIFO, 8);
	ARROW_CHECK_UINT(traced, 2);
	two_compute(ARROW_SCHED_ROUND, 8);
	ARROW_CHECK_UINT(traced, CONFIG_SCHED_THREADS_PREEMPTIVE ? 4 : 2);
	two_compute(ARROW_SCHED_OTHER, 0);
	if (CONFIG_SCHED_THREADS_PREEMPTIVE)
		ARROW_CHECK(traced > 8);
}

static void is_due(void)
{
	ARROW_CHECK_INT(arrow_sched_rest(now + 30000000, false), 0);
	note('!');
}

/* It comes while the others compute, and the one it interrupts goes on. */
static void test_who_is_due_runs_by_its_level(void)
{
	above();
	begin_one(is_due, ARROW_SCHED_FIFO, 9);
	arrow_sched_set_level(&sched_main, 8);
	arrow_sched_preempt();
	begin_one(computes, ARROW_SCHED_FIFO, 5);
	begin_one(computes, ARROW_SCHED_FIFO, 5);
	all_run();
	ARROW_CHECK_UINT(traced, 4);
	ARROW_CHECK(trace[1] == '!' && trace[0] == trace[2]);
	/* a lower one waits until they are ready */
	above();
	begin_one(is_due, ARROW_SCHED_FIFO, 3);
	arrow_sched_set_level(&sched_main, 2);
	arrow_sched_preempt();
	begin_one(computes, ARROW_SCHED_FIFO, 5);
	all_run();
	ARROW_CHECK(traced == 2 && trace[1] == '!');
}

/* Ordinary ones that are due come before those that compute, behind a higher one. */
static void test_who_is_due_is_first_of_the_ordinary(void)
{
	struct arrow_thread ordinary[4] = {{.id = 90}}, high = {.level = 4};
	struct arrow_thread *ring = sched_ring();

	sched_levels_queue(&ordinary[0], false);
	sched_levels_queue(&ordinary[1], false);
	struct arrow_thread *last = sched_last();

	sched_levels_queue(&ordinary[2], false);
	sched_levels_queue(&high, false);
	sched_levels_queue(&ordinary[3], false);
	sched_levels_first_from(last);
	const struct arrow_thread *wanted[] = {&high, &ordinary[2],
					       &ordinary[3], &ordinary[0],
					       &ordinary[1]};
	struct arrow_thread *at = ring->next;

	for (int i = 0; i < 5; i++, at = at->next) {
		ARROW_CHECK(at == wanted[i]);
		ARROW_CHECK(at->next->previous == at);
	}
	ARROW_CHECK(at == ring);
	ring->next = ring->previous = ring;
	/* nothing came behind a higher one, or into an empty ring */
	sched_levels_first_from(ring);
	sched_levels_queue(&high, false);
	sched_levels_first_from(&high);
	ARROW_CHECK(ring->next == &high && high.next == ring);
	ring->next = ring->previous = ring;
	sched_levels_settled();
}

/* What a new thread has. */
static void inherits(unsigned int policy, unsigned int level, int nice,
		     unsigned int its_level, int its_nice)
{
	struct arrow_thread *thread;

	sched_main.policy = (uint8_t)policy;
	sched_main.level = (uint8_t)level;
	sched_main.nice = (int8_t)nice;
	ARROW_CHECK_INT(arrow_sched_new(1, &thread), 0);
	ARROW_CHECK_UINT(thread->level, its_level);
	ARROW_CHECK_INT(thread->nice, its_nice);
	ARROW_CHECK_UINT(thread->policy,
			 its_level || !level ?
				 policy & ~(unsigned int)ARROW_SCHED_RESET :
				 ARROW_SCHED_OTHER);
	arrow_sched_drop(thread);
	sched_main.policy = sched_main.level = 0;
	sched_main.nice = 0;
}

static void test_a_new_thread_inherits(void)
{
	inherits(ARROW_SCHED_ROUND, 5, -3, 5, -3);
	inherits(ARROW_SCHED_BATCH, 0, 7, 0, 7);
	inherits(ARROW_SCHED_FIFO | ARROW_SCHED_RESET, 5, -3, 0, 0);
	inherits(ARROW_SCHED_OTHER | ARROW_SCHED_RESET, 0, -3, 0, 0);
	inherits(ARROW_SCHED_OTHER | ARROW_SCHED_RESET, 0, 4, 0, 4);
}

int main(void)
{
	timer_begin();
	ARROW_TEST(test_the_highest_runs_first);
	ARROW_TEST(test_a_change_moves_it);
	ARROW_TEST(test_who_is_higher_runs_when_woken);
	ARROW_TEST(test_who_waits_alone_has_nothing_to_do_on_the_way_out);
	ARROW_TEST(test_turns_of_round_robin_end);
	ARROW_TEST(test_who_is_due_runs_by_its_level);
	ARROW_TEST(test_who_is_due_is_first_of_the_ordinary);
	ARROW_TEST(test_a_new_thread_inherits);
	free(sched_main.arch.state);
	return arrow_test_end();
}
