/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Sleeping, for a while or until a moment. Nothing interrupts a sleep, so the
 * time that would be left is never written.
 */
#include <arrow/clock_calls.h>
#include <arrow/errno.h>
#include <arrow/wait.h>

#include "clock_calls_priv.h"

#define SLEEP_ABSOLUTE 1

/* About 584 years, beyond which nobody waits. */
#define SLEEP_LONGEST (UINT64_MAX / ARROW_TIME_SECOND - 1)

static bool sleep_on(void *data)
{
	(void)data;
	return false;
}

static void sleep_others_run(uint64_t nanoseconds)
{
	static struct arrow_wait_queue nobody_wakes;
	uint64_t deadline = arrow_time_monotonic() + nanoseconds;

	if (deadline < nanoseconds)
		deadline = ARROW_WAIT_FOREVER;
	arrow_wait_until(&nobody_wakes, sleep_on, NULL, deadline);
}

static void sleep_for(const struct clock_time *time)
{
	uint64_t seconds = (uint64_t)time->seconds;

	if (seconds > SLEEP_LONGEST)
		seconds = SLEEP_LONGEST;
	uint64_t nanoseconds = seconds * ARROW_TIME_SECOND +
			       (uint64_t)time->nanoseconds;

	if (CONFIG_WAIT_THREADS)
		sleep_others_run(nanoseconds);
	else
		arrow_time_sleep(nanoseconds);
}

/* @until - @now; false if it is over. */
static bool sleep_left(const struct clock_time *until,
		       const struct clock_time *now, struct clock_time *left)
{
	left->seconds = until->seconds - now->seconds;
	left->nanoseconds = until->nanoseconds - now->nanoseconds;
	if (left->nanoseconds < 0) {
		left->nanoseconds += (int64_t)ARROW_TIME_SECOND;
		left->seconds--;
	}
	return left->seconds >= 0;
}

long arrow_sys_nanosleep(long from, long left, ARROW_SYS_REST4)
{
	struct clock_time time;
	int error = clock_take(&time, from);

	(void)left;
	if (error)
		return error;
	sleep_for(&time);
	return 0;
}

/* Return: 0 if this clock can be slept on, or the error. */
static int sleep_clock(int clock)
{
	switch (clock) {
	case CLOCK_REALTIME:
	case CLOCK_MONOTONIC:
	case CLOCK_BOOT:
	case CLOCK_TAI:
	case CLOCK_PROCESS:
		return 0;
	case CLOCK_THREAD:
	case CLOCK_MONOTONIC_RAW:
	case CLOCK_REALTIME_COARSE:
	case CLOCK_MONOTONIC_COARSE:
		return -EOPNOTSUPP;
	default:
		return -EINVAL;
	}
}

long arrow_sys_clock_nanosleep(long clock, long flags, long from, long left,
			       ARROW_SYS_REST2)
{
	struct clock_time time, now, rest;
	int error = sleep_clock((int)clock);

	(void)left;
	if (!error)
		error = clock_take(&time, from);
	if (error)
		return error;
	if (!(flags & SLEEP_ABSOLUTE)) {
		sleep_for(&time);
		return 0;
	}
	/* again, should the clock be slower than the one that wakes */
	while (!clock_read((int)clock, &now) && sleep_left(&time, &now, &rest) &&
	       (rest.seconds || rest.nanoseconds))
		sleep_for(&rest);
	return 0;
}
