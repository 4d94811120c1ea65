/* SPDX-License-Identifier: BSD-3-Clause */
/* How often a timer ran out while its signal waited. */
#include "timer.h"

int main(void)
{
	int64_t interval;
	int id;

	handle(SIGUSR1, count, 0);
	block(SIG_BLOCK, SIGUSR1);
	/* the date is far from its beginning, other clocks need not be */
	NEED(make(CLOCK_REALTIME, SIGEV_SIGNAL, SIGUSR1, &id) == 0);
	uint64_t first = now(CLOCK_REALTIME) + 10 * MILLISECOND;

	NEED(set(id, TIMER_ABSTIME, first, 1 * MILLISECOND) == 0);
	pass(60);
	print_pending("waits");
	HOLDS(overruns(id) == 0);
	HOLDS(left(id, &interval) > 0 && left(id, NULL) <= 1 * MILLISECOND);
	printf("interval %ld\n", (long)interval);
	block(SIG_UNBLOCK, SIGUSR1);
	HOLDS(hits >= 1);
	set(id, 0, 0, 0);
	/* one signal told of all but the first */
	HOLDS(last.si_overrun >= 0);
	block(SIG_BLOCK, SIGUSR1);
	hits = 0;
	first = now(CLOCK_REALTIME) + 5 * MILLISECOND;
	NEED(set(id, TIMER_ABSTIME, first, 10000 * MILLISECOND) == 0);
	pass(20);
	block(SIG_UNBLOCK, SIGUSR1);
	printf("hits %d overrun %d, %ld\n", hits, last.si_overrun,
	       overruns(id));
	/* long over, by some hundred intervals and a half */
	block(SIG_BLOCK, SIGUSR1);
	NEED(set(id, TIMER_ABSTIME, now(CLOCK_REALTIME) - 100500 * MILLISECOND,
		 1000 * MILLISECOND) == 0);
	pass(10);
	block(SIG_UNBLOCK, SIGUSR1);
	printf("hits %d overrun %d, %ld\n", hits, last.si_overrun,
	       overruns(id));
	/* more than a number can say */
	block(SIG_BLOCK, SIGUSR1);
	NEED(set(id, TIMER_ABSTIME, 1, 1) == 0);
	pass(10);
	hits = 0;
	while (!hits) {
		sigset_t all;

		sigfillset(&all);
		if (sigtimedwait(&all, &last, NULL) == SIGUSR1)
			hits = 1;
	}
	HOLDS(last.si_overrun == (int)overruns(id));
	HOLDS(last.si_overrun > 1000000);
	set(id, 0, 0, 0);
	HOLDS(overruns(id) == 0);
	return 0;
}
