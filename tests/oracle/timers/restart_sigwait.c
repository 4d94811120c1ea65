/* SPDX-License-Identifier: BSD-3-Clause */
/* Waiting for a signal ends early with EINTR when another one is handled. */
#include "timers.h"

int main(void)
{
	struct timespec wait = {5, 0};
	sigset_t set;

	block(SIG_BLOCK, SIGUSR1);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	handle(SIGALRM, count, SA_RESTART);
	set_alarms();
	/* musl's own goes on waiting */
	TRY(syscall(SYS_rt_sigtimedwait, &set, NULL, &wait, 8));
	TRY(syscall(SYS_rt_sigtimedwait, &set, NULL, NULL, 8));
	stop_alarms();
	HOLDS(hits >= 2);
	return 0;
}
