/* SPDX-License-Identifier: BSD-3-Clause */
/* sigpending: what came for the thread and for the process. */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)info;
	(void)context;
	printf("handler %d\n", signal);
}

static void show(void)
{
	uint64_t set;

	NEED(syscall(SYS_rt_sigpending, &set, 8) == 0);
	printf("pending %016llx\n", (unsigned long long)set);
}

int main(void)
{
	static const int signals[] = {SIGUSR1, SIGUSR2, SIGCHLD, 45, 46};

	for (size_t i = 0; i < 5; i++) {
		handle(signals[i], handler, 0);
		block(SIG_BLOCK, signals[i]);
	}
	show();
	TRY(kill(getpid(), SIGUSR1));
	TRY(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR2));
	TRY(syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1));
	TRY(kill(getpid(), 45));
	show();
	signal(SIGUSR1, SIG_IGN);
	show();
	TRY(kill(getpid(), SIGUSR1));
	show();
	handle(SIGUSR1, handler, 0);
	for (size_t i = 0; i < 5; i++) {
		block(SIG_UNBLOCK, signals[i]);
		show();
	}
	return 0;
}
