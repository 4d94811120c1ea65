/* SPDX-License-Identifier: BSD-3-Clause */
/* What came for a thread goes with it; what came for the process stays. */
#include "start.h"

static int number;

static void handler(int signal, siginfo_t *info, void *context)
{
	printf("signal %d, code %d\n", signal, info->si_code);
}

static void *ends(void *data)
{
	sigset_t set;

	number = own_number();
	NEED(syscall(SYS_tgkill, getpid(), number, SIGUSR1) == 0);
	NEED(kill(getpid(), SIGUSR2) == 0);
	sigpending(&set);
	printf("its own %d, all's %d\n", sigismember(&set, SIGUSR1),
	       sigismember(&set, SIGUSR2));
	return NULL;
}

int main(void)
{
	sigset_t set;

	handle(SIGUSR1, handler, 0);
	handle(SIGUSR2, handler, 0);
	block_here(SIG_BLOCK, SIGUSR1);
	block_here(SIG_BLOCK, SIGUSR2);
	end(start(ends, NULL));
	/* its end is seen before it is gone */
	while (syscall(SYS_tgkill, getpid(), number, 0) == 0)
		sched_yield();
	TRY(syscall(SYS_tgkill, getpid(), number, SIGUSR1));
	sigpending(&set);
	printf("its own %d, all's %d\n", sigismember(&set, SIGUSR1),
	       sigismember(&set, SIGUSR2));
	block_here(SIG_UNBLOCK, SIGUSR1);
	block_here(SIG_UNBLOCK, SIGUSR2);
	puts("end");
	return 0;
}
