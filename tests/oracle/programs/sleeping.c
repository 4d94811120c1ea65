/* SPDX-License-Identifier: BSD-3-Clause */
/* nanosleep and clock_nanosleep. */
#include "oracle.h"

int main(void)
{
	struct timespec now, t = {0, 1000000}, bad = {0, 1000000000}, back = {-1, 0};

	TRY(nanosleep(&t, NULL));
	TRY(nanosleep(&bad, NULL));
	TRY(nanosleep(&back, NULL));
	TRY(syscall(SYS_nanosleep, (void *)8, NULL));
	TRY(syscall(SYS_clock_nanosleep, CLOCK_MONOTONIC, 0, &t, NULL));
	TRY(syscall(SYS_clock_nanosleep, CLOCK_MONOTONIC, 1, &t, NULL));
	NEED(clock_gettime(CLOCK_REALTIME, &now) == 0);
	now.tv_nsec += 2000000;
	if (now.tv_nsec >= 1000000000) {
		now.tv_sec++;
		now.tv_nsec -= 1000000000;
	}
	TRY(syscall(SYS_clock_nanosleep, CLOCK_REALTIME, 1, &now, NULL));
	TRY(syscall(SYS_clock_nanosleep, CLOCK_THREAD_CPUTIME_ID, 0, &t, NULL));
	TRY(syscall(SYS_clock_nanosleep, 77, 0, &t, NULL));
	TRY(syscall(SYS_clock_nanosleep, CLOCK_MONOTONIC, 0, &bad, NULL));
	return 0;
}
