/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Threads that rest until a deadline: a pairing heap. Each comes before its
 * children. They are a list from @child on through @after; @before is who comes
 * before in it, or of the first child the parent.
 */
#include <arrow/time.h>

#include "sched_priv.h"

static struct arrow_thread *timers;

/* Of two heaps one. */
static struct arrow_thread *timers_meld(struct arrow_thread *first,
					struct arrow_thread *second)
{
	if (!first || !second)
		return first ? first : second;
	if (second->deadline < first->deadline) {
		struct arrow_thread *other = first;

		first = second;
		second = other;
	}
	second->before = first;
	second->after = first->child;
	if (first->child)
		first->child->before = second;
	first->child = second;
	return first;
}

/* Of a list of heaps one: two and two, and then from behind. */
static struct arrow_thread *timers_meld_all(struct arrow_thread *list)
{
	struct arrow_thread *pairs = NULL, *whole = NULL;

	while (list) {
		struct arrow_thread *first = list, *second = list->after;

		list = second ? second->after : NULL;
		first->before = first->after = NULL;
		if (second)
			second->before = second->after = NULL;
		first = timers_meld(first, second);
		first->after = pairs;
		pairs = first;
	}
	while (pairs) {
		struct arrow_thread *next = pairs->after;

		pairs->after = NULL;
		whole = timers_meld(whole, pairs);
		pairs = next;
	}
	return whole;
}

void sched_timers_add(struct arrow_thread *thread)
{
	timers = timers_meld(timers, thread);
}

void sched_timers_remove(struct arrow_thread *thread)
{
	struct arrow_thread *before = thread->before, *after = thread->after;

	if (thread == timers) {
		timers = timers_meld_all(thread->child);
	} else if (before) {
		if (before->child == thread)
			before->child = after;
		else
			before->after = after;
		if (after)
			after->before = before;
		timers = timers_meld(timers, timers_meld_all(thread->child));
	}
	thread->child = thread->after = thread->before = NULL;
}

uint64_t sched_timers_first(void)
{
	return timers ? timers->deadline : ARROW_SCHED_FOREVER;
}

void sched_timers_expire(void)
{
	if (!timers)
		return;
	uint64_t now = arrow_time_monotonic();

	while (timers && timers->deadline <= now)
		arrow_sched_wake(timers);
}
