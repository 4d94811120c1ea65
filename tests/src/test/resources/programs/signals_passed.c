/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Ends with the number of the second signal it handles. Its word says how it
 * passes the time meanwhile.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t last;

static void handle(int number)
{
	last = number;
}

static void compute(void)
{
	while (!last)
		;
}

static void sleep_long(void)
{
	const struct timespec minute = {.tv_sec = 60};

	while (!last)
		nanosleep(&minute, NULL);
}

static void read_all(void)
{
	char byte;

	while (!last) {
		ssize_t n = read(0, &byte, 1);

		if (n > 0)
			printf("read %c\n", byte);
		else if (n == 0)
			sleep_long();
		else if (errno != EINTR)
			printf("read: %s\n", strerror(errno));
	}
}

static void ignore_all(void)
{
	signal(SIGHUP, SIG_IGN);
	signal(SIGINT, SIG_IGN);
	signal(SIGTERM, SIG_IGN);
	printf("deaf\n");
	fflush(stdout);
	for (;;)
		sleep(60);
}

int main(int argc, char **argv)
{
	struct sigaction action = {.sa_handler = handle};
	void (*wait)(void) = sleep_long;

	if (argc == 2 && strcmp(argv[1], "deaf") == 0)
		ignore_all();
	if (argc == 2 && strcmp(argv[1], "compute") == 0)
		wait = compute;
	if (argc == 2 && strcmp(argv[1], "read") == 0)
		wait = read_all;
	for (int i = 1; i < 3; i++) {
		static const int numbers[] = {SIGHUP, SIGINT, SIGTERM};

		for (unsigned int j = 0; j < 3; j++)
			sigaction(numbers[j], &action, NULL);
		last = 0;
		printf("wait %d\n", i);
		fflush(stdout);
		wait();
		printf("signal %d\n", (int)last);
	}
	return last;
}
