/* SPDX-License-Identifier: BSD-3-Clause */
/* A handler runs before the call that sent the signal returns. */
#include "handlers.h"

static volatile int count;

static void handler(int signal)
{
	printf("handler %d\n", signal);
	count++;
	errno = EXDEV;
}

int main(void)
{
	TRY(signal(SIGUSR1, handler) == SIG_DFL);
	TRY(raise(SIGUSR1));
	TRY(kill(getpid(), SIGUSR1));
	TRY(syscall(SYS_tkill, getpid(), SIGUSR1));
	TRY(count);
	TRY(signal(SIGUSR1, SIG_IGN) == handler);
	TRY(kill(getpid(), SIGUSR1));
	TRY(signal(SIGUSR1, SIG_DFL) == SIG_IGN);
	TRY(count);
	return 0;
}
