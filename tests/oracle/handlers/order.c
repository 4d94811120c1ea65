/* SPDX-License-Identifier: BSD-3-Clause */
/* In which order signals come that were blocked together. */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)context;
	printf("%d from %d\n", signal, info->si_code);
}

int main(void)
{
	sigset_t all, before;

	sigfillset(&all);
	for (int i = 1; i < 65; i++) {
		if (i != SIGKILL && i != SIGSTOP && i != 32 && i != 33 &&
		    i != 34)
			handle(i, handler, 0);
	}
	TRY(sigprocmask(SIG_SETMASK, &all, &before));
	kill(getpid(), 60);
	kill(getpid(), SIGTERM);
	kill(getpid(), SIGSEGV);
	syscall(SYS_tgkill, getpid(), getpid(), 50);
	kill(getpid(), SIGHUP);
	syscall(SYS_tgkill, getpid(), getpid(), SIGCHLD);
	syscall(SYS_tgkill, getpid(), getpid(), SIGFPE);
	kill(getpid(), SIGUSR1);
	kill(getpid(), SIGUSR1);
	kill(getpid(), 40);
	kill(getpid(), 40);
	syscall(SYS_tgkill, getpid(), getpid(), 40);
	TRY(sigprocmask(SIG_SETMASK, &before, NULL));
	return 0;
}
