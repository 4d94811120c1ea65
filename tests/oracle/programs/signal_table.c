/* SPDX-License-Identifier: BSD-3-Clause */
/* rt_sigaction stores and tells; its errors. */
#include "oracle.h"

static void handler(int signal)
{
	(void)signal;
}

struct kernel_action {
	void (*handler)(int);
	unsigned long flags;
	void (*restorer)(void);
	uint64_t mask;
};

int main(void)
{
	struct sigaction act, old;

	memset(&act, 0, sizeof(act));
	act.sa_handler = handler;
	act.sa_flags = SA_RESTART;
	sigaddset(&act.sa_mask, SIGHUP);
	TRY(sigaction(SIGUSR1, &act, &old));
	HOLDS(old.sa_handler == SIG_DFL);
	TRY(sigaction(SIGUSR1, NULL, &old));
	HOLDS(old.sa_handler == handler);
	HOLDS((old.sa_flags & SA_RESTART) != 0);
	TRY(sigismember(&old.sa_mask, SIGHUP));
	TRY(sigismember(&old.sa_mask, SIGKILL));
	TRY(sigaction(SIGKILL, &act, NULL));
	TRY(sigaction(SIGSTOP, &act, NULL));
	TRY(sigaction(SIGKILL, NULL, &old));
	TRY(sigaction(0, NULL, &old));
	TRY(sigaction(65, NULL, &old));
	struct kernel_action k;
	TRY(syscall(SYS_rt_sigaction, SIGUSR1, NULL, &k, 8));
	TRY(syscall(SYS_rt_sigaction, SIGUSR1, NULL, &k, 16));
	TRY(syscall(SYS_rt_sigaction, SIGUSR1, NULL, (void *)8, 8));
	TRY(syscall(SYS_rt_sigaction, SIGUSR1, (void *)8, NULL, 8));
	TRY(syscall(SYS_rt_sigaction, 64, NULL, &k, 8));
	return 0;
}
