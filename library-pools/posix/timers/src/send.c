/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A timer that ran out sends its signal and stands still. When the signal is taken
 * it is counted how often it would have run out meanwhile, and it goes on. One
 * whose signal is ignored goes on by itself, more slowly if it is fast.
 */
#include "timers_priv.h"

/* How long at least until one looks again whether it is ignored; Linux's tick. */
#define SEND_PAUSE 4000000

static int send_count(uint64_t count)
{
	return count > INT32_MAX ? INT32_MAX : (int)count;
}

static void send_over(struct arrow_timer *due)
{
	struct timers_timer *timer =
		ARROW_CONTAINER_OF(due, struct timers_timer, timer);

	if (arrow_signal_post(&timer->entry, timer->thread) ==
		    ARROW_SIGNAL_IGNORED &&
	    due->interval)
		timer->passed += arrow_timer_forward(due, SEND_PAUSE);
}

static void send_taken(struct arrow_signal_entry *entry,
		       struct arrow_signal_info *info)
{
	struct timers_timer *timer =
		ARROW_CONTAINER_OF(entry, struct timers_timer, entry);
	bool again = timer->timer.interval;

	timer->passed += arrow_timer_forward(&timer->timer,
					     info ? 0 : SEND_PAUSE);
	if (!info || !again)
		return;
	timer->overruns =
		send_count(timer->passed ? timer->passed - 1 : 0);
	timer->passed = 0;
	info->uid = (uint32_t)timer->overruns;
}

void timers_begin(struct timers_timer *timer)
{
	timer->timer.over = send_over;
	timer->entry.taken = send_taken;
}

void timers_end(struct timers_timer *timer)
{
	arrow_timer_stop(&timer->timer);
	arrow_signal_withdraw(&timer->entry);
	timer->passed = 0;
	timer->overruns = 0;
}
