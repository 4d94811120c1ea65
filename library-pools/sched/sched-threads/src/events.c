/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Interrupts at the first of all deadlines, which may be the end of a turn. What
 * was asked for stays so until it has come, also when it is not needed any more:
 * setting the timer costs more than an interrupt now and then.
 */
#include <arrow/clock_event.h>
#include <arrow/print.h>

#include "sched_priv.h"

/* The timer is looked for when somebody first needs it. */
static bool events_come;
bool sched_events_missing;

/* When the next interrupt comes. */
static uint64_t events_at = ARROW_SCHED_FOREVER;

static void events_came(struct arrow_arch_frame *frame)
{
	struct arrow_thread *last = sched_last();
	bool over = false;

	events_at = ARROW_SCHED_FOREVER;
	sched_timers_expire();
	if (CONFIG_SCHED_THREADS_PREEMPTIVE) {
		over = sched_turn_is_over(frame);
		if (sched_last() != last)
			over |= sched_turn_is_cut(frame, last);
	}
	sched_events_need(sched_timers_first());
	if (over)
		arrow_sched_yield();
}

static void events_start(void)
{
	events_come = !arrow_clock_event_start(events_came);
	sched_events_missing = !events_come;
	if (events_come)
		return;
	arrow_print("no timer interrupts: threads take turns only where they "
		    "wait or yield, and deadlines are looked for each millisecond");
}

bool sched_events_need(uint64_t at)
{
	if (!events_come && !sched_events_missing)
		events_start();
	if (events_come && at < events_at) {
		events_at = at;
		arrow_clock_event_set(at);
	}
	return events_come;
}
