/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What is due at a deadline: a pairing heap. Each comes before its
 * children. They are a list from @child on through @after; @before is who comes
 * before in it, or of the first child the parent.
 */
#include <arrow/time.h>

#include "sched_priv.h"

static struct arrow_sched_timer *timers;

/* Of two heaps one. */
static struct arrow_sched_timer *timers_meld(struct arrow_sched_timer *first,
					struct arrow_sched_timer *second)
{
	if (!first || !second)
		return first ? first : second;
	if (second->deadline < first->deadline) {
		struct arrow_sched_timer *other = first;

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
static struct arrow_sched_timer *timers_meld_all(struct arrow_sched_timer *list)
{
	struct arrow_sched_timer *pairs = NULL, *whole = NULL;

	while (list) {
		struct arrow_sched_timer *first = list, *second = list->after;

		list = second ? second->after : NULL;
		first->before = first->after = NULL;
		if (second)
			second->before = second->after = NULL;
		first = timers_meld(first, second);
		first->after = pairs;
		pairs = first;
	}
	while (pairs) {
		struct arrow_sched_timer *next = pairs->after;

		pairs->after = NULL;
		whole = timers_meld(whole, pairs);
		pairs = next;
	}
	return whole;
}

void sched_timers_add(struct arrow_sched_timer *timer)
{
	timers = timers_meld(timers, timer);
}

void sched_timers_remove(struct arrow_sched_timer *timer)
{
	struct arrow_sched_timer *before = timer->before, *after = timer->after;

	if (timer == timers) {
		timers = timers_meld_all(timer->child);
	} else if (before) {
		if (before->child == timer)
			before->child = after;
		else
			before->after = after;
		if (after)
			after->before = before;
		timers = timers_meld(timers, timers_meld_all(timer->child));
	}
	timer->child = timer->after = timer->before = NULL;
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

	while (timers && timers->deadline <= now) {
		struct arrow_sched_timer *first = timers;

		sched_timers_remove(first);
		first->over(first);
	}
}

void arrow_sched_timer_set(struct arrow_sched_timer *timer, uint64_t deadline)
{
	sched_timers_remove(timer);
	timer->deadline = deadline;
	sched_timers_add(timer);
	sched_events_need(deadline);
}

void arrow_sched_timer_stop(struct arrow_sched_timer *timer)
{
	sched_timers_remove(timer);
}
