/* SPDX-License-Identifier: BSD-3-Clause */
/* Real-time signals queue with their values, others do not. */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)context;
	printf("%d: %d\n", signal, info->si_value.sival_int);
}

int main(void)
{
	union sigval value;

	handle(SIGRTMIN + 1, handler, 0);
	handle(SIGRTMIN + 2, handler, 0);
	handle(SIGUSR2, handler, 0);
	block(SIG_BLOCK, SIGRTMIN + 1);
	block(SIG_BLOCK, SIGRTMIN + 2);
	block(SIG_BLOCK, SIGUSR2);
	for (value.sival_int = 0; value.sival_int < 5; value.sival_int++) {
		TRY(sigqueue(getpid(), SIGRTMIN + 2, value));
		TRY(sigqueue(getpid(), SIGUSR2, value));
		TRY(sigqueue(getpid(), SIGRTMIN + 1, value));
	}
	block(SIG_UNBLOCK, SIGRTMIN + 2);
	block(SIG_UNBLOCK, SIGUSR2);
	handle(SIGRTMIN + 1, handler, 0);
	block(SIG_UNBLOCK, SIGRTMIN + 1);
	block(SIG_BLOCK, SIGRTMIN + 1);
	value.sival_int = 99;
	TRY(sigqueue(getpid(), SIGRTMIN + 1, value));
	TRY(signal(SIGRTMIN + 1, SIG_IGN) == SIG_ERR);
	handle(SIGRTMIN + 1, handler, 0);
	block(SIG_UNBLOCK, SIGRTMIN + 1);
	return 0;
}
