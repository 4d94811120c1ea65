/* SPDX-License-Identifier: BSD-3-Clause */
/* Without an event it is SIGALRM with the timer's number; the library's own calls. */
#include "timer.h"

int main(void)
{
	struct itimerspec value = {{0, 0}, {0, 10 * MILLISECOND}}, before;
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL,
				 .sigev_signo = SIGRTMIN + 2,
				 .sigev_value.sival_int = 4711};
	timer_t timer;
	int id;

	handle(SIGALRM, count, 0);
	handle(SIGRTMIN + 2, count, 0);
	NEED(syscall(SYS_timer_create, CLOCK_REALTIME, NULL, &id) == 0);
	printf("number %d\n", id);
	NEED(set(id, 0, 10 * MILLISECOND, 0) == 0);
	compute_until(1);
	HOLDS(last.si_value.sival_int == id && last.si_timerid == id);
	printf("signal %d code %d\n", last.si_signo, last.si_code);
	TRY(timer_create(CLOCK_MONOTONIC, &event, &timer));
	TRY(timer_settime(timer, 0, &value, &before));
	HOLDS(before.it_value.tv_sec == 0 && before.it_value.tv_nsec == 0);
	compute_until(2);
	printf("signal %d code %d value %d\n", last.si_signo - SIGRTMIN,
	       last.si_code, last.si_value.sival_int);
	value.it_interval.tv_nsec = 2 * MILLISECOND;
	TRY(timer_settime(timer, 0, &value, NULL));
	compute_until(7);
	TRY(timer_delete(timer));
	hits = 0;
	pass(10);
	printf("hits %d\n", hits);
	return 0;
}
