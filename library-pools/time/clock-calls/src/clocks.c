/* SPDX-License-Identifier: BSD-3-Clause */
/* Reading and setting clocks. */
#include <arrow/clock_calls.h>
#include <arrow/credentials.h>
#include <arrow/errno.h>
#include <arrow/user_memory.h>

#include "clock_calls_priv.h"

/* CAP_SYS_TIME: the clock may be set. */
#define CLOCKS_CAPABILITY 25

/* What a coarse clock of Linux with 250 ticks a second answers. */
#define CLOCKS_COARSE 4000000

static void clocks_wall(struct clock_time *now)
{
	struct arrow_time_wall wall;

	arrow_time_wall(&wall);
	now->seconds = wall.seconds;
	now->nanoseconds = wall.nanoseconds;
}

int clock_read(int clock, struct clock_time *now)
{
	uint64_t since = 0;

	switch (clock) {
	case CLOCK_REALTIME:
	case CLOCK_REALTIME_COARSE:
	case CLOCK_TAI:
		clocks_wall(now);
		return 0;
	case CLOCK_MONOTONIC:
	case CLOCK_PROCESS:
	case CLOCK_THREAD:
	case CLOCK_MONOTONIC_RAW:
	case CLOCK_MONOTONIC_COARSE:
	case CLOCK_BOOT:
		break;
	default:
		return -EINVAL;
	}
	since = arrow_time_monotonic();
	now->seconds = (int64_t)(since / ARROW_TIME_SECOND);
	now->nanoseconds = (int64_t)(since % ARROW_TIME_SECOND);
	return 0;
}

int clock_take(struct clock_time *to, long from)
{
	struct clock_time time;
	long error = arrow_user_read(&time, (uintptr_t)from, sizeof(time));

	if (error)
		return error;
	if (time.seconds < 0 || time.nanoseconds < 0 ||
	    time.nanoseconds >= (int64_t)ARROW_TIME_SECOND)
		return -EINVAL;
	*to = time;
	return 0;
}

long arrow_sys_clock_gettime(long clock, long to, ARROW_SYS_REST4)
{
	struct clock_time now;
	int error = clock_read((int)clock, &now);

	if (error)
		return error;
	return arrow_user_write((uintptr_t)to, &now, sizeof(now));
}

long arrow_sys_clock_getres(long number, long to, ARROW_SYS_REST4)
{
	struct clock_time now;
	int clock = (int)number;
	int error = clock_read(clock, &now);

	if (error)
		return error;
	now.seconds = 0;
	now.nanoseconds = clock == CLOCK_REALTIME_COARSE ||
					  clock == CLOCK_MONOTONIC_COARSE ?
				  CLOCKS_COARSE :
				  1;
	if (!to)
		return 0;
	return arrow_user_write((uintptr_t)to, &now, sizeof(now));
}

/* Set the time of day to a time that is checked. */
static long clocks_set(int64_t seconds, int64_t nanoseconds)
{
	struct arrow_time_wall now = {seconds, (uint32_t)nanoseconds};

	if (!arrow_credentials_has(CLOCKS_CAPABILITY))
		return -EPERM;
	arrow_time_set_wall(&now);
	return 0;
}

long arrow_sys_clock_settime(long clock, long from, ARROW_SYS_REST4)
{
	struct clock_time wanted;

	if ((int)clock != CLOCK_REALTIME)
		return -EINVAL;
	int error = clock_take(&wanted, from);

	return error ? error : clocks_set(wanted.seconds, wanted.nanoseconds);
}

long arrow_sys_gettimeofday(long to, long zone, ARROW_SYS_REST4)
{
	const int32_t utc[2] = {0, 0};
	struct clock_time now;

	if (to) {
		clocks_wall(&now);
		now.nanoseconds /= 1000;
		long error = arrow_user_write((uintptr_t)to, &now, sizeof(now));

		if (error)
			return error;
	}
	return zone ? arrow_user_write((uintptr_t)zone, utc, sizeof(utc)) : 0;
}

long arrow_sys_settimeofday(long from, long zone, ARROW_SYS_REST4)
{
	struct clock_time wanted;
	int32_t unused[2];
	long error = 0;

	if (from) {
		error = arrow_user_read(&wanted, (uintptr_t)from,
					sizeof(wanted));
		if (error)
			return error;
		if (wanted.nanoseconds < 0 || wanted.nanoseconds > 1000000 ||
		    wanted.seconds < 0)
			return -EINVAL;
	}
	if (zone)
		error = arrow_user_read(unused, (uintptr_t)zone, sizeof(unused));
	if (error || !from)
		return error;
	return clocks_set(wanted.seconds, wanted.nanoseconds * 1000);
}

long arrow_sys_time(long to, ARROW_SYS_REST5)
{
	struct clock_time now;

	clocks_wall(&now);
	if (to && arrow_user_write((uintptr_t)to, &now.seconds,
				   sizeof(now.seconds)))
		return -EFAULT;
	return now.seconds;
}
