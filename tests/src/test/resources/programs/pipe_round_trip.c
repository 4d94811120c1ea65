/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A byte goes to another thread through a pipe and comes back through a second
 * one: 100 times, with an argument 1,100 times. The calls are made without the C
 * library's wrappers, which make them points where a thread can be cancelled.
 */
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "call.h"

static int there[2], back[2];

static long call(long number, long fd, char *byte)
{
	return call_3(number, fd, byte, 1);
}

static void *echo(void *unused)
{
	char byte;

	while (call(SYS_read, there[0], &byte) == 1)
		call(SYS_write, back[1], &byte);
	return unused;
}

int main(int argc, char **argv)
{
	int rounds = argc > 1 ? 1100 : 100;
	pthread_t thread;
	char byte = 'x';

	(void)argv;
	if (pipe(there) || pipe(back) ||
	    pthread_create(&thread, NULL, echo, NULL))
		return 1;
	for (int i = 0; i < rounds; i++) {
		if (call(SYS_write, there[1], &byte) != 1 ||
		    call(SYS_read, back[0], &byte) != 1)
			return 2;
	}
	return 0;
}
