/* SPDX-License-Identifier: BSD-3-Clause */
/* TIMER_ABSTIME: a moment to come, one that is over, and moments far away. */
#include "timer.h"

static void try_clock(clockid_t clock)
{
	int id;

	hits = 0;
	NEED(make(clock, SIGEV_SIGNAL, SIGUSR1, &id) == 0);
	uint64_t at = now(clock) + 15 * MILLISECOND;

	TRY(set(id, TIMER_ABSTIME, at, 0));
	compute_until(1);
	HOLDS(now(clock) >= at);
	/* over: at once */
	TRY(set(id, TIMER_ABSTIME, 1, 0));
	compute_until(2);
	print_last(id);
	/* far away */
	TRY(set(id, TIMER_ABSTIME, INT64_MAX, 0));
	HOLDS(left(id, NULL) > 1000000 * MILLISECOND);
	/* no moment: stopped */
	TRY(set(id, TIMER_ABSTIME, 0, 0));
	HOLDS(left(id, NULL) == 0);
	pass(5);
	printf("hits %d\n", hits);
	/* other flags are not looked at */
	TRY(set(id, 0x76, 10 * MILLISECOND, 0));
	compute_until(3);
	NEED(syscall(SYS_timer_delete, id) == 0);
}

int main(void)
{
	handle(SIGUSR1, count, 0);
	try_clock(CLOCK_REALTIME);
	try_clock(CLOCK_MONOTONIC);
	try_clock(CLOCK_BOOTTIME);
	try_clock(CLOCK_TAI);
	return 0;
}
