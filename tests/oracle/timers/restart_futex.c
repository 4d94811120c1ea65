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
	if (++hits >= 2)
		word = 1;
}

int main(void)
{
	handle(SIGALRM, count, 0);
	set_alarms();
	TRY(syscall(SYS_futex, &word, FUTEX_WAIT, 0, NULL, NULL, 0));
	stop_alarms();
	HOLDS(hits >= 1 && word == 0);
	hits = 0;
	handle(SIGALRM, change, SA_RESTART);
	set_alarms();
	/* made again after the second one it finds another value */
	TRY(syscall(SYS_futex, &word, FUTEX_WAIT, 0, NULL, NULL, 0));
	stop_alarms();
	HOLDS(hits >= 2);
	return 0;
}
