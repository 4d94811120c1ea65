/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Turns. Those that can run stand in a ring in the order of their turns; the one
 * that runs is not in it. If nobody can run, the one that ran last rests where
 * it is, in its own call, until somebody can: that may be itself.
 */
#include <arrow/arch/cpu.h>
#include <arrow/errno.h>
#include <arrow/panic.h>
#include <arrow/time.h>

#include "sched_priv.h"

/* How long something may be there unseen, in nanoseconds. */
#define RUN_STEP 1000000

struct arrow_thread sched_main = {
	.id = 1,
	.state = SCHED_RUNS,
	.timer.over = sched_thread_over,
};

static struct arrow_thread *run_self = &sched_main;

/* The end of the ring. */
static struct arrow_thread run_ring = {.next = &run_ring,
				       .previous = &run_ring};

/* It ended, and its stack was still in use. */
static struct arrow_thread *run_ended;

struct arrow_thread *arrow_sched_self(void)
{
	return run_self;
}

static void run_queue(struct arrow_thread *thread)
{
	thread->state = SCHED_RUNS;
	if (CONFIG_SCHED_PRIORITIES) {
		sched_levels_queue(thread, false);
	} else {
		thread->previous = run_ring.previous;
		thread->next = &run_ring;
		run_ring.previous->next = thread;
		run_ring.previous = thread;
	}
	if (CONFIG_SCHED_THREADS_PREEMPTIVE && !sched_turns_set)
		sched_turns_begin();
}

struct arrow_thread *sched_ring(void)
{
	return &run_ring;
}

bool sched_others_run(void)
{
	return run_ring.next != &run_ring;
}

void arrow_sched_start(struct arrow_thread *thread)
{
	run_queue(thread);
}

void arrow_sched_wake(struct arrow_thread *thread)
{
	if (thread->state != SCHED_RESTS)
		return;
	sched_timers_remove(&thread->timer);
	run_queue(thread);
}

void sched_thread_over(struct arrow_sched_timer *timer)
{
	arrow_sched_wake(ARROW_CONTAINER_OF(timer, struct arrow_thread, timer));
}

struct arrow_thread *sched_last(void)
{
	return run_ring.previous;
}

void sched_first_from(struct arrow_thread *last)
{
	struct arrow_thread *first = last->next, *end = run_ring.previous;

	if (last == &run_ring || last == end)
		return;
	last->next = &run_ring;
	run_ring.previous = last;
	end->next = run_ring.next;
	end->next->previous = end;
	run_ring.next = first;
	first->previous = &run_ring;
}

/* Nothing interrupts: rest for a moment. */
static void run_sleep(uint64_t until)
{
	uint64_t now = arrow_time_monotonic();

	if (until > now)
		arrow_time_sleep(until - now < RUN_STEP ? until - now :
							  RUN_STEP);
	sched_timers_expire();
}

/*
 * Nobody can run: rest until an interrupt. Those that have come wait until
 * interrupts are on, in the rest: so nothing comes between the look at who can
 * run and the rest.
 */
static void run_idle(void)
{
	uint64_t until = sched_timers_first();

	if (arrow_time_idle && !arrow_time_idle()) {
		uint64_t next = arrow_time_monotonic() + RUN_STEP;

		until = until < next ? until : next;
	}
	bool timer = sched_events_need(until);

	if (sched_others_run())
		return;
	if (timer)
		arrow_arch_wait();
	else
		run_sleep(until);
}

static void run_free_ended(void)
{
	struct arrow_thread *ended = run_ended;

	run_ended = NULL;
	if (ended)
		sched_forget(ended);
}

void sched_away(void)
{
	struct arrow_thread *self = run_self;

	if (sched_events_missing)
		sched_timers_expire();
	while (!sched_others_run())
		run_idle();
	if (CONFIG_SCHED_PRIORITIES)
		sched_levels_settled();
	struct arrow_thread *next = run_ring.next;

	run_ring.next = next->next;
	next->next->previous = &run_ring;
	if (next == self)
		return;
	if (self->stack && *self->stack != SCHED_GUARD)
		arrow_panic("thread %d used up its kernel stack", self->id);
	run_free_ended();
	if (self->state == SCHED_ENDED)
		run_ended = self;
	run_self = next;
	if (CONFIG_SCHED_THREADS_PREEMPTIVE)
		sched_switches++;
	if (CONFIG_SCHED_SIGNALS)
		sched_change_work(self, next);
	arrow_arch_thread_switch(&self->arch, &next->arch);
	/* A new thread begins elsewhere: the next switch frees for it. */
	run_free_ended();
}

void arrow_sched_yield(void)
{
	run_queue(run_self);
	sched_away();
}

int arrow_sched_rest(uint64_t deadline, bool looks)
{
	struct arrow_thread *self = run_self;

	if (CONFIG_SCHED_SIGNALS && sched_has_signal())
		return -EINTR;
	self->timer.deadline = deadline;
	if (deadline != ARROW_SCHED_FOREVER || looks) {
		uint64_t now = arrow_time_monotonic();

		if (now >= deadline)
			return -ETIMEDOUT;
		if (looks && deadline - now > RUN_STEP)
			self->timer.deadline = now + RUN_STEP;
		sched_timers_add(&self->timer);
		sched_events_need(self->timer.deadline);
	}
	self->state = SCHED_RESTS;
	sched_away();
	return 0;
}
