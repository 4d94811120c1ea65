/* SPDX-License-Identifier: BSD-3-Clause */
/* A futex without a limit of time waits on behind a handler with SA_RESTART. */
#include "timers.h"

/* The operation of the call. */
#define FUTEX_WAIT 0

static int word;

static void change(int signal, siginfo_t *info, void *context)
{
	(void)signal;
	(void)info;
	(void)context;
	if (++hits == 2)
		word = 1;
}

int main(void)
{
	handle(SIGALRM, change, 0);
	set_timer(ITIMER_REAL, 10000, 0);
	TRY(syscall(SYS_futex, &word, FUTEX_WAIT, 0, NULL, NULL, 0));
	printf("hits %d\n", hits);
	handle(SIGALRM, change, SA_RESTART);
	set_timer(ITIMER_REAL, 10000, 0);
	/* made again it finds another value */
	TRY(syscall(SYS_futex, &word, FUTEX_WAIT, 0, NULL, NULL, 0));
	printf("hits %d\n", hits);
	return 0;
}
