/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads that rest until a deadline, the first one first. */
#include <arrow/time.h>

#include "sched_priv.h"

/* The ends; the list is a ring through this one, whose deadline never comes. */
static struct arrow_thread timers = {
	.later = &timers,
	.earlier = &timers,
	.deadline = ARROW_SCHED_FOREVER,
};

void sched_timers_add(struct arrow_thread *thread)
{
	struct arrow_thread *after = timers.earlier;

	/* most are later than all others, or among the last */
	while (after != &timers && after->deadline > thread->deadline)
		after = after->earlier;
	thread->earlier = after;
	thread->later = after->later;
	after->later->earlier = thread;
	after->later = thread;
}

void sched_timers_remove(struct arrow_thread *thread)
{
	if (!thread->later)
		return;
	thread->earlier->later = thread->later;
	thread->later->earlier = thread->earlier;
	thread->later = NULL;
}

uint64_t sched_timers_first(void)
{
	return timers.later->deadline;
}

void sched_timers_expire(void)
{
	if (timers.later == &timers)
		return;
	uint64_t now = arrow_time_monotonic();

	while (timers.later->deadline <= now)
		arrow_sched_wake(timers.later);
}
