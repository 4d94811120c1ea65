/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/alloc.h>
#include <arrow/arch/cpu.h>
#include <arrow/arch/program.h>
#include <arrow/clock_event.h>
#include <arrow/errno.h>
#include <arrow/pmm.h>
#include <arrow/sched.h>
#include <arrow/test.h>
#include <arrow/time.h>

#include <stdlib.h>
#include <ucontext.h>

#include "sched_priv.h"

/* Threads of the test are the host's contexts. */
#define MOST 16
#define HOST_STACK 65536

static uint64_t now;
static unsigned int sleeps, idles, left = UINT32_MAX, blocks, pages, panics;
static unsigned int waits, sets;
static struct arrow_thread *to_be_woken;

/* The timer, which is missing at first; when it interrupts. */
static arrow_clock_event_handler *timer_came;
static bool timer_there, frame_is_program;
static uint64_t timer_at = ARROW_CLOCK_EVENT_NEVER;

bool (*arrow_time_idle)(void);

int arrow_clock_event_start(arrow_clock_event_handler *came)
{
	if (timer_there)
		timer_came = came;
	return timer_there ? 0 : -ENODEV;
}

void arrow_clock_event_set(uint64_t deadline)
{
	timer_at = deadline;
	sets++;
}

bool arrow_arch_frame_is_program(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return frame_is_program;
}

static void timer_interrupt(bool program)
{
	timer_at = ARROW_CLOCK_EVENT_NEVER;
	frame_is_program = program;
	timer_came(NULL);
}

void arrow_arch_wait(void)
{
	waits++;
	ARROW_CHECK(timer_at != ARROW_CLOCK_EVENT_NEVER);
	now = timer_at > now ? timer_at : now;
	timer_interrupt(false);
}

void arrow_print(const char *format, ...)
{
	(void)format;
	ARROW_CHECK(!timer_there);
}

uint64_t arrow_time_monotonic(void)
{
	return now;
}

void arrow_time_sleep(uint64_t nanoseconds)
{
	ARROW_CHECK(nanoseconds > 0 && nanoseconds <= 1000000);
	now += nanoseconds;
	sleeps++;
}

void arrow_panic(const char *format, ...)
{
	(void)format;
	panics++;
	abort();
}

void *arrow_alloc_zeroed(size_t count, size_t size)
{
	if (!left)
		return NULL;
	left--;
	blocks++;
	return calloc(count, size);
}

void *arrow_alloc_aligned(size_t align, size_t size)
{
	if (!left)
		return NULL;
	left--;
	blocks++;
	return aligned_alloc(align, (size + align - 1) / align * align);
}

void arrow_free(void *block)
{
	blocks -= block != NULL;
	free(block);
}

void *arrow_pmm_alloc(size_t count)
{
	if (!left)
		return NULL;
	left--;
	pages += (unsigned int)count;
	return aligned_alloc(4096, count * 4096);
}

int arrow_pmm_free(void *address, size_t count)
{
	pages -= (unsigned int)count;
	free(address);
	return 0;
}

size_t arrow_arch_thread_state_size(void)
{
	return sizeof(ucontext_t);
}

static void (*body)(void);

static void begin(void)
{
	body();
	arrow_sched_end();
	abort();
}

void arrow_arch_thread_new(struct arrow_arch_thread *thread, void *state,
			   uintptr_t stack_end, uintptr_t sp)
{
	static char stacks[MOST][HOST_STACK];
	static unsigned int next;
	ucontext_t *context = state;

	(void)sp;
	thread->state = state;
	thread->stack_end = stack_end;
	getcontext(context);
	context->uc_stack.ss_sp = stacks[next++ % MOST];
	context->uc_stack.ss_size = HOST_STACK;
	makecontext(context, begin, 0);
}

void arrow_arch_thread_switch(struct arrow_arch_thread *from,
			      struct arrow_arch_thread *to)
{
	swapcontext(from->state, to->state);
}

static char trace[64];
static unsigned int traced;

static void note(char what)
{
	ARROW_CHECK(traced < sizeof(trace) - 1);
	trace[traced++] = what;
	trace[traced] = 0;
}

static void start(void (*what)(void), unsigned int count)
{
	struct arrow_thread *thread;

	traced = sleeps = idles = 0;
	trace[0] = 0;
	body = what;
	while (count--) {
		ARROW_CHECK_INT(arrow_sched_new(1, &thread), 0);
		arrow_sched_start(thread);
	}
}

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

static void test_looking_rests_a_millisecond(void)
{
	uint64_t before = now;

	ARROW_CHECK_INT(arrow_sched_rest(ARROW_SCHED_FOREVER, true), 0);
	ARROW_CHECK_UINT(now - before, 1000000);
	ARROW_CHECK_INT(arrow_sched_rest(now, true), -ETIMEDOUT);
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

/* As if the program ran until the next interrupt. */
static void compute(uint64_t nanoseconds)
{
	uint64_t end = now + nanoseconds;

	while (timer_at <= end) {
		now = timer_at > now ? timer_at : now;
		timer_interrupt(true);
		if (now > end)
			return;
	}
	now = end;
}

static void test_the_timer_is_found(void)
{
	timer_there = true;
	sched_events_missing = false;
	if (CONFIG_SCHED_THREADS_PREEMPTIVE)
		sched_turns_set = false;
	waits = sleeps = 0;
	uint64_t before = now;

	ARROW_CHECK_INT(arrow_sched_rest(now + 7654321, false), 0);
	ARROW_CHECK_UINT(now - before, 7654321);
	/* no looking in between: one interrupt, or two with the end of a turn */
	ARROW_CHECK(waits <= 1 + CONFIG_SCHED_THREADS_PREEMPTIVE);
	ARROW_CHECK_UINT(sleeps, 0);
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
	ARROW_TEST(test_turns);
	ARROW_TEST(test_deadlines_come_in_their_order);
	ARROW_TEST(test_woken);
	ARROW_TEST(test_idle_wakes_the_one_that_idles);
	ARROW_TEST(test_looking_rests_a_millisecond);
	ARROW_TEST(test_each_allocation_may_fail);
	ARROW_TEST(test_the_last_one_does_not_end);
	ARROW_TEST(test_thousands_of_steps);
	ARROW_TEST(test_a_timer_comes_while_nobody_runs);
	ARROW_TEST(test_the_timer_is_found);
	ARROW_TEST(test_turns);
	ARROW_TEST(test_deadlines_in_their_order_by_the_timer);
	ARROW_TEST(test_woken);
	ARROW_TEST(test_who_idles_is_asked_each_millisecond);
	ARROW_TEST(test_who_interrupts_is_not_asked);
	ARROW_TEST(test_looking_rests_a_millisecond);
	ARROW_TEST(test_turns_end);
	ARROW_TEST(test_who_waited_for_a_moment_runs_then);
	ARROW_TEST(test_alone_nothing_interrupts);
	ARROW_TEST(test_thousands_of_steps);
	ARROW_TEST(test_a_timer_interrupts_who_computes);
	ARROW_TEST(test_a_timer_comes_while_nobody_runs);
	ARROW_TEST(test_thousands_of_deadlines);
	free(sched_main.arch.state);
	return arrow_test_end();
}
