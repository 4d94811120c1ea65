/* SPDX-License-Identifier: BSD-3-Clause */
/* What is blocked while a handler runs, and behind it. */
#include "handlers.h"

static int turns;

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)info;
	(void)context;
	printf("begin %d\n", signal);
	print_blocked("in it");
	if (signal == SIGUSR1 && !turns++) {
		TRY(raise(SIGUSR1));
		TRY(raise(SIGUSR2));
		TRY(raise(SIGHUP));
	}
	printf("end %d\n", signal);
}

int main(void)
{
	struct sigaction action;

	memset(&action, 0, sizeof(action));
	action.sa_sigaction = handler;
	action.sa_flags = SA_SIGINFO;
	sigaddset(&action.sa_mask, SIGUSR2);
	sigaddset(&action.sa_mask, SIGTERM);
	TRY(sigaction(SIGUSR1, &action, NULL));
	handle(SIGUSR2, handler, 0);
	handle(SIGHUP, handler, 0);
	block(SIG_BLOCK, SIGALRM);
	print_blocked("before");
	for (int i = 0; i < 1; i++) {
		signal(SIGUSR1, SIG_IGN);
		TRY(raise(SIGUSR1));
		TRY(sigaction(SIGUSR1, &action, NULL));
	}
	block(SIG_BLOCK, SIGUSR1);
	TRY(raise(SIGUSR1));
	handle(SIGUSR1, handler, 0);
	block(SIG_UNBLOCK, SIGUSR1);
	print_blocked("behind");
	return 0;
}
