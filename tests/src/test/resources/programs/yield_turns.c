/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Two threads yield to each other: 100 times, with an argument 1,100 times. The
 * call is made without the C library's wrapper.
 */
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "call.h"

static void yield(void)
{
	call_0(SYS_sched_yield);
}

static void *other(void *unused)
{
	for (;;)
		yield();
	return unused;
}

int main(int argc, char **argv)
{
	int rounds = argc > 1 ? 1100 : 100;
	pthread_t thread;

	(void)argv;
	if (pthread_create(&thread, NULL, other, NULL))
		return 1;
	for (int i = 0; i < rounds; i++)
		yield();
	return 0;
}
