/* SPDX-License-Identifier: BSD-3-Clause */
/* Again and again, and then no more. */
#include "timers.h"

int main(void)
{
	uint64_t before = now(CLOCK_MONOTONIC);
	struct itimerval value;
	int seen;

	handle(SIGALRM, count, 0);
	set_timer(ITIMER_REAL, 20000, 5000);
	compute_until(1);
	HOLDS(now(CLOCK_MONOTONIC) - before >= 20 * MILLISECOND);
	compute_until(11);
	HOLDS(now(CLOCK_MONOTONIC) - before >= 70 * MILLISECOND);
	NEED(getitimer(ITIMER_REAL, &value) == 0);
	HOLDS(value.it_value.tv_sec == 0 && value.it_value.tv_usec <= 5000);
	printf("interval %ld %ld\n", (long)value.it_interval.tv_sec,
	       (long)value.it_interval.tv_usec);
	/* an interval alone stops it */
	value.it_value.tv_sec = value.it_value.tv_usec = 0;
	TRY(setitimer(ITIMER_REAL, &value, NULL));
	seen = hits;
	pass(30);
	HOLDS(hits == seen);
	NEED(getitimer(ITIMER_REAL, &value) == 0);
	printf("then %ld %ld\n", (long)value.it_interval.tv_sec,
	       (long)value.it_interval.tv_usec);
	return 0;
}
