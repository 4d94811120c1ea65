/* SPDX-License-Identifier: BSD-3-Clause */
/* Values that are none, and what setitimer tells of the one before. */
#include "timers.h"

static void try_value(int64_t seconds, int64_t part, int64_t interval,
		      int64_t interval_part)
{
	int64_t value[4] = {interval, interval_part, seconds, part};

	printf("%lld %lld, each %lld %lld: ", (long long)seconds,
	       (long long)part, (long long)interval, (long long)interval_part);
	TRY(syscall(SYS_setitimer, ITIMER_REAL, value, NULL));
}

int main(void)
{
	struct itimerval value = {{1, 0}, {100, 0}}, before;

	try_value(100, 1000000, 0, 0);
	try_value(100, -1, 0, 0);
	try_value(-1, 0, 0, 0);
	try_value(0, 0, -1, 0);
	try_value(0, 0, 0, 1000000);
	try_value(0, 0, 0, -1);
	try_value(INT64_MIN, INT64_MIN, 0, 0);
	try_value(100, INT64_MAX, 0, 0);
	try_value(INT64_MAX, 999999, INT64_MAX, 999999);
	NEED(syscall(SYS_getitimer, ITIMER_REAL, &before) == 0);
	HOLDS(before.it_value.tv_sec > 1000000000);
	TRY(setitimer(3, &value, NULL));
	TRY(setitimer(-1, &value, NULL));
	TRY(getitimer(3, &before));
	TRY(syscall(SYS_getitimer, ITIMER_REAL, 8));
	TRY(syscall(SYS_setitimer, ITIMER_REAL, 8, NULL));
	TRY(syscall(SYS_setitimer, ITIMER_REAL, &value, NULL));
	TRY(syscall(SYS_setitimer, ITIMER_REAL, NULL, &before));
	HOLDS(before.it_value.tv_sec == 99 || before.it_value.tv_sec == 100);
	printf("interval was %ld\n", (long)before.it_interval.tv_sec);
	TRY(syscall(SYS_setitimer, ITIMER_REAL, &value, 8));
	NEED(getitimer(ITIMER_REAL, &before) == 0);
	HOLDS(before.it_value.tv_sec == 99 || before.it_value.tv_sec == 100);
	return 0;
}
