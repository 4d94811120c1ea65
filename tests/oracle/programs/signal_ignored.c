/* SPDX-License-Identifier: BSD-3-Clause */
/* Signals that are ignored or blocked do nothing. */
#include "oracle.h"

int main(void)
{
	sigset_t set, pending;

	signal(SIGTERM, SIG_IGN);
	TRY(kill(getpid(), SIGTERM));
	TRY(kill(getpid(), SIGCHLD));
	TRY(kill(getpid(), SIGWINCH));
	TRY(kill(getpid(), SIGURG));
	TRY(kill(getpid(), SIGCONT));
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	TRY(sigprocmask(SIG_BLOCK, &set, NULL));
	TRY(raise(SIGUSR1));
	TRY(sigpending(&pending));
	TRY(sigismember(&pending, SIGUSR1));
	TRY(sigismember(&pending, SIGUSR2));
	signal(SIGUSR1, SIG_IGN);
	TRY(sigpending(&pending));
	TRY(sigismember(&pending, SIGUSR1));
	TRY(sigprocmask(SIG_UNBLOCK, &set, NULL));
	printf("alive\n");
	return 0;
}
