/* SPDX-License-Identifier: BSD-3-Clause */
/* The timers of processor time, in a program that computes. */
#include "timers.h"

int main(void)
{
	struct itimerval value;

	handle(SIGVTALRM, count, 0);
	set_timer(ITIMER_VIRTUAL, 20000, 20000);
	compute_until(3);
	printf("signal %d code %d\n", last.si_signo, last.si_code);
	NEED(getitimer(ITIMER_VIRTUAL, &value) == 0);
	printf("interval %ld\n", (long)value.it_interval.tv_usec);
	HOLDS(value.it_value.tv_sec == 0);
	set_timer(ITIMER_VIRTUAL, 0, 0);
	hits = 0;
	handle(SIGPROF, count, 0);
	set_timer(ITIMER_PROF, 20000, 20000);
	compute_until(3);
	printf("signal %d code %d\n", last.si_signo, last.si_code);
	set_timer(ITIMER_PROF, 0, 0);
	NEED(getitimer(ITIMER_PROF, &value) == 0);
	HOLDS(!value.it_value.tv_sec && !value.it_value.tv_usec);
	return 0;
}
