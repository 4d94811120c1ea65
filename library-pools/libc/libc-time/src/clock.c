/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The clocks of C and POSIX over library `time`.
 */
#include <arrow/time.h>
#include <errno.h>
#include <time.h>

#define CLOCK_NANOSECONDS 1000000000L

int clock_gettime(clockid_t clock, struct timespec *now)
{
	struct arrow_time_wall wall;
	uint64_t monotonic;

	switch (clock) {
	case CLOCK_REALTIME:
		arrow_time_wall(&wall);
		now->tv_sec = wall.seconds;
		now->tv_nsec = (long)wall.nanoseconds;
		return 0;
	case CLOCK_MONOTONIC:
		monotonic = arrow_time_monotonic();
		now->tv_sec = (time_t)(monotonic / ARROW_TIME_SECOND);
		now->tv_nsec = (long)(monotonic % ARROW_TIME_SECOND);
		return 0;
	default:
		errno = EINVAL;
		return -1;
	}
}

int clock_getres(clockid_t clock, struct timespec *resolution)
{
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) {
		errno = EINVAL;
		return -1;
	}
	if (resolution)
		*resolution = (struct timespec){ .tv_nsec = 1 };
	return 0;
}

static bool clock_valid(const struct timespec *time)
{
	return time->tv_nsec >= 0 && time->tv_nsec < CLOCK_NANOSECONDS;
}

int clock_settime(clockid_t clock, const struct timespec *now)
{
	struct arrow_time_wall wall;

	if (clock != CLOCK_REALTIME || !clock_valid(now)) {
		errno = EINVAL;
		return -1;
	}
	wall.seconds = now->tv_sec;
	wall.nanoseconds = (uint32_t)now->tv_nsec;
	arrow_time_set_wall(&wall);
	return 0;
}

int nanosleep(const struct timespec *span, struct timespec *rest)
{
	uint64_t nanoseconds;

	if (span->tv_sec < 0 || !clock_valid(span)) {
		errno = EINVAL;
		return -1;
	}
	if (__builtin_mul_overflow((uint64_t)span->tv_sec, ARROW_TIME_SECOND,
				   &nanoseconds) ||
	    __builtin_add_overflow(nanoseconds, (uint64_t)span->tv_nsec,
				   &nanoseconds))
		nanoseconds = UINT64_MAX;
	arrow_time_sleep(nanoseconds);
	/* nothing interrupts a sleep */
	if (rest)
		*rest = (struct timespec){ 0 };
	return 0;
}

time_t time(time_t *now)
{
	struct arrow_time_wall wall;

	arrow_time_wall(&wall);
	if (now)
		*now = wall.seconds;
	return wall.seconds;
}

int timespec_get(struct timespec *now, int base)
{
	if (base != TIME_UTC)
		return 0;
	clock_gettime(CLOCK_REALTIME, now);
	return base;
}

clock_t clock(void)
{
	static uint64_t start;
	uint64_t now = arrow_time_monotonic();

	if (start == 0)
		start = now;
	return (clock_t)((now - start) / 1000);
}

double difftime(time_t end, time_t start)
{
	return (double)(end - start);
}
