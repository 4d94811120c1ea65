/* SPDX-License-Identifier: BSD-3-Clause */
/* Sleeping, for a while or until a moment, or until a signal has a handler. */
#include <arrow/clock_calls.h>
#include <arrow/errno.h>
#include <arrow/user_memory.h>
#include <arrow/wait.h>

#include "clock_calls_priv.h"

#define SLEEP_ABSOLUTE 1

/* About 584 years, beyond which nobody waits. */
#define SLEEP_LONGEST (UINT64_MAX / ARROW_TIME_SECOND - 1)

static bool sleep_is_over(void *data)
{
	(void)data;
	return false;
}

/* Others run meanwhile, or a signal may come. See sleep_for(). */
static int sleep_wait(uint64_t nanoseconds, struct clock_time *left)
{
	static struct arrow_wait_queue nobody_wakes;
	uint64_t deadline = arrow_time_monotonic() + nanoseconds;

	if (deadline < nanoseconds)
		deadline = ARROW_WAIT_FOREVER;
	if (arrow_wait_until(&nobody_wakes, sleep_is_over, NULL, deadline) !=
	    -EINTR)
		return 0;
	uint64_t now = arrow_time_monotonic();
	uint64_t rest = now < deadline ? deadline - now : 0;

	left->seconds = (int64_t)(rest / ARROW_TIME_SECOND);
	left->nanoseconds = (int64_t)(rest % ARROW_TIME_SECOND);
	return -EINTR;
}

/* @left: set to what is left; Return: 0, or -EINTR, and then something is. */
static __noinline int sleep_for(const struct clock_time *time, struct clock_time *left)
{
	uint64_t seconds = (uint64_t)time->seconds;

	if (seconds > SLEEP_LONGEST)
		seconds = SLEEP_LONGEST;
	uint64_t nanoseconds = seconds * ARROW_TIME_SECOND +
			       (uint64_t)time->nanoseconds;

	if (CONFIG_WAIT_THREADS || CONFIG_SCHED_SIGNALS)
		return sleep_wait(nanoseconds, left);
	arrow_time_sleep(nanoseconds);
	return 0;
}

/* Sleep, and tell the program what is left, if it wants to know. */
static long sleep_and_tell(const struct clock_time *time, uintptr_t to)
{
	struct clock_time left;
	int error = sleep_for(time, &left);

	if (!CONFIG_SCHED_SIGNALS || !error)
		return 0;
	if (to && arrow_user_write(to, &left, sizeof(left)))
		return -EFAULT;
	return error;
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

	if (error)
		return error;
	return sleep_and_tell(&time, (uintptr_t)left);
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

	if (!error)
		error = clock_take(&time, from);
	if (error)
		return error;
	if (!(flags & SLEEP_ABSOLUTE))
		return sleep_and_tell(&time, (uintptr_t)left);
	/* again, should the clock be slower than the one that wakes */
	while (!(CONFIG_SCHED_SIGNALS && error) &&
	       !clock_read((int)clock, &now) &&
	       sleep_left(&time, &now, &rest) &&
	       (rest.seconds || rest.nanoseconds))
		error = sleep_for(&rest, &rest);
	return CONFIG_SCHED_SIGNALS && error ? -ERESTARTNOHAND : 0;
}
