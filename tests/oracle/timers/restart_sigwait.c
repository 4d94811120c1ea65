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
	set_timer(ITIMER_REAL, 10000, 0);
	TRY(sigtimedwait(&set, NULL, &wait));
	set_timer(ITIMER_REAL, 10000, 0);
	TRY(syscall(SYS_rt_sigtimedwait, &set, NULL, NULL, 8));
	printf("hits %d\n", hits);
	return 0;
}
