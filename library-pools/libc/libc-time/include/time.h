/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * <time.h> of linked programs. There is one time zone, UTC; the calendar is
 * the Gregorian one in both directions, without leap seconds.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

typedef long time_t;
typedef long clock_t;
typedef int clockid_t;

#define CLOCKS_PER_SEC 1000000L
#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1
#define TIME_UTC 1

struct timespec {
	time_t tv_sec;
	long tv_nsec;
};

struct tm {
	int tm_sec;
	int tm_min;
	int tm_hour;
	int tm_mday;
	int tm_mon;
	int tm_year;
	int tm_wday;
	int tm_yday;
	int tm_isdst;
};

/* Monotonic time since the program's first call, in microseconds. */
ARROW_API clock_t clock(void);
ARROW_API int clock_getres(clockid_t clock, struct timespec *resolution);
ARROW_API int clock_gettime(clockid_t clock, struct timespec *now);
ARROW_API int clock_settime(clockid_t clock, const struct timespec *now);
ARROW_API int nanosleep(const struct timespec *span, struct timespec *rest);
ARROW_API time_t time(time_t *now);
ARROW_API int timespec_get(struct timespec *now, int base);

ARROW_API double difftime(time_t end, time_t start);
ARROW_API struct tm *gmtime(const time_t *when);
ARROW_API struct tm *gmtime_r(const time_t *restrict when,
			      struct tm *restrict out);
ARROW_API struct tm *localtime(const time_t *when);
ARROW_API struct tm *localtime_r(const time_t *restrict when,
				 struct tm *restrict out);
ARROW_API time_t mktime(struct tm *when);
ARROW_API time_t timegm(struct tm *when);

/*
 * Conversions: a A b B c C d D e F g G h H I j m M n p r R s S t T u U V w W
 * x X y Y z Z %, as in the C locale.
 */
ARROW_API size_t strftime(char *restrict to, size_t size,
			  const char *restrict format,
			  const struct tm *restrict when);
ARROW_API char *asctime(const struct tm *when);
ARROW_API char *ctime(const time_t *when);
