/* SPDX-License-Identifier: BSD-3-Clause */
/* sigtimedwait takes signals without their handlers. */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)info;
	(void)context;
	printf("handler %d\n", signal);
}

static void wait_for(sigset_t *set)
{
	struct timespec time = {.tv_nsec = 20000000};
	siginfo_t info;
	int signal;

	memset(&info, 0, sizeof(info));
	signal = sigtimedwait(set, &info, &time);
	if (signal < 0)
		printf("none: %s\n", oracle_error(errno));
	else
		printf("%d code %d value %d\n", signal, info.si_code,
		       info.si_code == SI_QUEUE ? info.si_value.sival_int : 0);
}

int main(void)
{
	union sigval value = {.sival_int = 5};
	sigset_t set;

	handle(SIGUSR1, handler, 0);
	handle(SIGRTMIN + 4, handler, 0);
	block(SIG_BLOCK, SIGUSR1);
	block(SIG_BLOCK, SIGRTMIN + 4);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigaddset(&set, SIGRTMIN + 4);
	wait_for(&set);
	TRY(raise(SIGUSR1));
	TRY(sigqueue(getpid(), SIGRTMIN + 4, value));
	value.sival_int = 6;
	TRY(sigqueue(getpid(), SIGRTMIN + 4, value));
	TRY(sigqueue(getpid(), SIGUSR1, value));
	wait_for(&set);
	wait_for(&set);
	wait_for(&set);
	wait_for(&set);
	TRY(sigpending(&set));
	TRY(sigismember(&set, SIGUSR1));
	return 0;
}
