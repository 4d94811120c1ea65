/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Two threads wake each other by futexes and wait: 100 times, with an argument
 * 1,100 times. The calls are made without the C library's wrapper.
 */
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "call.h"

/* futex(2); linux/futex.h is none of musl's headers */
#define FUTEX_WAIT 0
#define FUTEX_WAKE 1
#define FUTEX_PRIVATE_FLAG 128

static volatile int turns[2];

static long call(volatile int *word, int operation, long value)
{
	return call_4(SYS_futex, word, (long)operation | FUTEX_PRIVATE_FLAG,
		      value, 0);
}

static void give(int to)
{
	turns[to] = 1;
	call(&turns[to], FUTEX_WAKE, 1);
}

static void take(int own)
{
	while (!turns[own])
		call(&turns[own], FUTEX_WAIT, 0);
	turns[own] = 0;
}

static void *other(void *unused)
{
	for (;;) {
		take(1);
		give(0);
	}
	return unused;
}

int main(int argc, char **argv)
{
	int rounds = argc > 1 ? 1100 : 100;
	pthread_t thread;

	(void)argv;
	if (pthread_create(&thread, NULL, other, NULL))
		return 1;
	for (int i = 0; i < rounds; i++) {
		give(1);
		take(0);
	}
	return 0;
}
