/* SPDX-License-Identifier: BSD-3-Clause */
/* A timer's signal, once, with what it says; by three clocks. */
#include "timer.h"

static void try_clock(clockid_t clock)
{
	int64_t interval;
	int id = -1;

	hits = 0;
	NEED(make(clock, SIGEV_SIGNAL, SIGUSR1, &id) == 0);
	HOLDS(left(id, &interval) == 0 && interval == 0);
	uint64_t before = now(CLOCK_MONOTONIC);

	TRY(set(id, 0, 400 * MILLISECOND, 0));
	HOLDS(left(id, NULL) > 0 && left(id, NULL) <= 400 * MILLISECOND);
	compute_until(1);
	HOLDS(now(CLOCK_MONOTONIC) - before >= 400 * MILLISECOND);
	print_last(id);
	printf("overrun %d, %ld\n", last.si_overrun, overruns(id));
	HOLDS(left(id, &interval) == 0 && interval == 0);
	TRY(syscall(SYS_timer_delete, id));
	TRY(syscall(SYS_timer_delete, id));
}

int main(void)
{
	handle(SIGUSR1, count, 0);
	try_clock(CLOCK_REALTIME);
	try_clock(CLOCK_MONOTONIC);
	try_clock(CLOCK_BOOTTIME);
	return 0;
}
