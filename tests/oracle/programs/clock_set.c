/* SPDX-License-Identifier: BSD-3-Clause */
/* Setting the clock. */
#include "oracle.h"

int main(void)
{
	struct timespec t = {0, 2000000000};

	TRY(syscall(SYS_clock_settime, CLOCK_MONOTONIC, &t));
	TRY(syscall(SYS_clock_settime, CLOCK_REALTIME, &t));
	TRY(syscall(SYS_clock_settime, 99, &t));
	TRY(syscall(SYS_clock_settime, CLOCK_REALTIME, (void *)8));
	NEED(setresuid(1000, 1000, 1000) == 0);
	t.tv_nsec = 0;
	t.tv_sec = 1700000000;
	TRY(syscall(SYS_clock_settime, CLOCK_REALTIME, &t));
	return 0;
}
