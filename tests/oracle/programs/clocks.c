/* SPDX-License-Identifier: BSD-3-Clause */
/* Clocks: which exist, that they move, what they refuse. */
/* world: processor */
#include "oracle.h"
#include <sys/time.h>

static bool later(const struct timespec *a, const struct timespec *b)
{
	return b->tv_sec > a->tv_sec ||
	       (b->tv_sec == a->tv_sec && b->tv_nsec >= a->tv_nsec);
}

int main(void)
{
	struct timespec a, b, pause = {0, 5000000};
	struct timeval tv;

	for (int clock = 0; clock < 12; clock++) {
		long result = syscall(SYS_clock_gettime, clock, &a);

		printf("clock %d: %s\n", clock,
		       result ? oracle_error(errno) : "ok");
		result = syscall(SYS_clock_getres, clock, &b);
		printf("resolution %d: %s\n", clock,
		       result ? oracle_error(errno) : "ok");
	}
	NEED(clock_gettime(CLOCK_MONOTONIC, &a) == 0);
	NEED(nanosleep(&pause, NULL) == 0);
	NEED(clock_gettime(CLOCK_MONOTONIC, &b) == 0);
	pause = (struct timespec){a.tv_sec, a.tv_nsec + 5000000};
	if (pause.tv_nsec >= 1000000000) {
		pause.tv_sec++;
		pause.tv_nsec -= 1000000000;
	}
	HOLDS(later(&pause, &b));
	NEED(gettimeofday(&tv, NULL) == 0);
	NEED(clock_gettime(CLOCK_REALTIME, &b) == 0);
	HOLDS(b.tv_sec - tv.tv_sec <= 1);
	HOLDS(time(NULL) - b.tv_sec <= 1);
	HOLDS(b.tv_sec > 1500000000);
	TRY(syscall(SYS_clock_gettime, CLOCK_REALTIME, (void *)8));
	TRY(syscall(SYS_clock_gettime, -1, &a));
	TRY(syscall(SYS_gettimeofday, (void *)8, NULL));
	return 0;
}
