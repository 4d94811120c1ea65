/* SPDX-License-Identifier: BSD-3-Clause */
/* rt_sigsuspend: what is pending comes, with the mask of before put back. */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)info;
	(void)context;
	printf("handler %d\n", signal);
	print_blocked("in it");
}

int main(void)
{
	sigset_t set;

	handle(SIGUSR1, handler, 0);
	handle(SIGUSR2, handler, SA_RESTART);
	block(SIG_BLOCK, SIGUSR1);
	block(SIG_BLOCK, SIGUSR2);
	TRY(raise(SIGUSR1));
	TRY(raise(SIGUSR2));
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	TRY(sigsuspend(&set));
	print_blocked("behind");
	sigemptyset(&set);
	TRY(sigsuspend(&set));
	TRY(syscall(SYS_rt_sigsuspend, &set, 4));
	TRY(syscall(SYS_rt_sigsuspend, 8, 8));
	return 0;
}
