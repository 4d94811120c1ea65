/* SPDX-License-Identifier: BSD-3-Clause */
/* A handler that has nothing to return to. */
/* world: child */
#include "../handlers.h"

struct kernel_action {
	void (*handler)(int);
	unsigned long flags;
	void (*restorer)(void);
	uint64_t mask;
};

static void handler(int signal)
{
	printf("handler %d\n", signal);
	fflush(stdout);
}

int main(void)
{
	struct kernel_action action = {.handler = handler};

	TRY(syscall(SYS_rt_sigaction, SIGUSR1, &action, NULL, 8));
	fflush(stdout);
	syscall(SYS_kill, getpid(), SIGUSR1);
	puts("not here");
	return 0;
}
