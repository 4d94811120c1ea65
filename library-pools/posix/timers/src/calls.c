/* SPDX-License-Identifier: BSD-3-Clause */
/* Setting timers and asking for them. */
#include <arrow/errno.h>
#include <arrow/time.h>
#include <arrow/timers.h>
#include <arrow/user_memory.h>

#include "timers_priv.h"

/* Linux's TIMER_ABSTIME; other flags are not looked at. */
#define CALLS_ABSOLUTE 1

#define CALLS_PARTS ((uint32_t)ARROW_TIME_SECOND)

/* As Linux's struct itimerspec. */
struct calls_value {
	struct arrow_timer_span interval, left;
};

static void calls_read(const struct timers_timer *timer,
		       struct calls_value *value)
{
	const struct arrow_timer *of = &timer->timer;
	bool stands = of->told || !of->over;
	uint64_t left = stands ? arrow_timer_left_next(of) :
				 arrow_timer_left(of);

	/* one that is told of in a moment has a nanosecond left */
	if (of->runs && !left && !stands)
		left = 1;
	value->left = arrow_timer_span(left, CALLS_PARTS);
	value->interval = arrow_timer_span(of->interval, CALLS_PARTS);
}

long arrow_sys_timer_gettime(long id, long to, ARROW_SYS_REST4)
{
	const struct timers_timer *timer = timers_find((int)id);
	struct calls_value value;

	if (!timer)
		return -EINVAL;
	calls_read(timer, &value);
	return arrow_user_write((uintptr_t)to, &value, sizeof(value));
}

long arrow_sys_timer_getoverrun(long id, ARROW_SYS_REST5)
{
	const struct timers_timer *timer = timers_find((int)id);

	return timer ? timer->overruns : -EINVAL;
}

static void calls_set(struct timers_timer *timer, uint64_t at,
		      uint64_t interval, bool absolute)
{
	timers_end(timer);
	timer->timer.interval = 0;
	if (!at)
		return;
	if (absolute)
		arrow_timer_start(&timer->timer, at, interval, timer->wall);
	else
		arrow_timer_start_in(&timer->timer, at, interval);
}

long arrow_sys_timer_settime(long id, long flags, long from, long to,
			     ARROW_SYS_REST2)
{
	struct calls_value value, before;
	uint64_t at, interval;

	if (!from)
		return -EINVAL;
	if (arrow_user_read(&value, (uintptr_t)from, sizeof(value)))
		return -EFAULT;
	struct timers_timer *timer = timers_find((int)id);

	if (arrow_timer_nanoseconds(&value.left, CALLS_PARTS, &at) ||
	    arrow_timer_nanoseconds(&value.interval, CALLS_PARTS, &interval) ||
	    !timer)
		return -EINVAL;
	calls_read(timer, &before);
	calls_set(timer, at, interval, flags & CALLS_ABSOLUTE);
	return to ? arrow_user_write((uintptr_t)to, &before, sizeof(before)) : 0;
}
