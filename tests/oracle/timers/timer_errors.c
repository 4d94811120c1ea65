/* SPDX-License-Identifier: BSD-3-Clause */
/* Timers that cannot be, and values that are none. */
#include "timer.h"

static void try_clock(clockid_t clock)
{
	int id = -7;

	printf("clock %d: ", (int)clock);
	TRY(make(clock, SIGEV_SIGNAL, SIGUSR1, &id));
}

static void try_value(int id, int64_t seconds, int64_t part, int64_t interval,
		      int64_t interval_part)
{
	int64_t value[4] = {interval, interval_part, seconds, part};

	printf("%lld %lld, each %lld %lld: ", (long long)seconds,
	       (long long)part, (long long)interval, (long long)interval_part);
	TRY(syscall(SYS_timer_settime, id, 0, value, NULL));
}

int main(void)
{
	static const clockid_t clocks[] = {0, 1, 4, 5, 6, 7, 10, 11, 12, 77};
	int id;

	for (unsigned int i = 0; i < sizeof(clocks) / sizeof(clocks[0]); i++)
		try_clock(clocks[i]);
	TRY(make(CLOCK_MONOTONIC, SIGEV_SIGNAL, 0, &id));
	TRY(make(CLOCK_MONOTONIC, SIGEV_SIGNAL, 65, &id));
	TRY(make(CLOCK_MONOTONIC, SIGEV_SIGNAL, -1, &id));
	TRY(make(CLOCK_MONOTONIC, 3, SIGUSR1, &id));
	TRY(make(CLOCK_MONOTONIC, 5, SIGUSR1, &id));
	TRY(make(CLOCK_MONOTONIC, 6, SIGUSR1, &id));
	TRY(make(CLOCK_MONOTONIC, -1, SIGUSR1, &id));
	TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, 8, &id));
	TRY(syscall(SYS_timer_create, 77, 8, &id));
	TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, NULL, 8));
	NEED(syscall(SYS_timer_create, CLOCK_MONOTONIC, NULL, &id) == 0);
	try_value(id, 100, 1000000000, 0, 0);
	try_value(id, 100, -1, 0, 0);
	try_value(id, -1, 0, 0, 0);
	try_value(id, 0, 0, -1, 0);
	try_value(id, 0, 0, 0, 1000000000);
	try_value(id, INT64_MIN, INT64_MIN, 0, 0);
	try_value(id, INT64_MAX, 999999999, INT64_MAX, 999999999);
	HOLDS(left(id, NULL) > 1000000000 * MILLISECOND);
	TRY(syscall(SYS_timer_settime, id, 0, NULL, NULL));
	TRY(syscall(SYS_timer_settime, 99, 0, NULL, NULL));
	TRY(syscall(SYS_timer_settime, 99, 0, 8, NULL));
	TRY(syscall(SYS_timer_gettime, id, 8));
	TRY(syscall(SYS_timer_gettime, 99, 8));
	TRY(overruns(99));
	return 0;
}
