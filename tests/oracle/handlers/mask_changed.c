/* SPDX-License-Identifier: BSD-3-Clause */
/* A handler changes what is blocked behind it, in its ucontext. */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	ucontext_t *user = context;

	(void)info;
	printf("handler %d, SIGHUP %d SIGTERM %d\n", signal,
	       sigismember(&user->uc_sigmask, SIGHUP),
	       sigismember(&user->uc_sigmask, SIGTERM));
	sigdelset(&user->uc_sigmask, SIGHUP);
	sigaddset(&user->uc_sigmask, SIGTERM);
	sigaddset(&user->uc_sigmask, SIGKILL);
}

int main(void)
{
	handle(SIGUSR1, handler, 0);
	block(SIG_BLOCK, SIGHUP);
	print_blocked("before");
	TRY(raise(SIGUSR1));
	print_blocked("behind");
	handle(SIGHUP, handler, 0);
	TRY(raise(SIGHUP));
	print_blocked("last");
	return 0;
}
