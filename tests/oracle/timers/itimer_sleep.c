/* SPDX-License-Identifier: BSD-3-Clause */
/* A sleep ends early, and tells what is left of it. */
#include "timers.h"

int main(void)
{
	struct timespec wait = {10, 0}, left = {-1, -1};

	handle(SIGALRM, count, SA_RESTART);
	set_alarms();
	TRY(nanosleep(&wait, &left));
	HOLDS(left.tv_sec == 9 && left.tv_nsec > 0);
	TRY(clock_nanosleep(CLOCK_REALTIME, 0, &wait, &left));
	HOLDS(left.tv_sec == 9 && left.tv_nsec > 0);
	wait.tv_sec += (time_t)(now(CLOCK_MONOTONIC) / 1000000000);
	left.tv_sec = 77;
	TRY(clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &wait, &left));
	printf("left %ld\n", (long)left.tv_sec);
	TRY(usleep(5000000));
	HOLDS(sleep(0) == 0);
	HOLDS(sleep(5) >= 4);
	stop_alarms();
	HOLDS(hits >= 5);
	return 0;
}
