/* SPDX-License-Identifier: BSD-3-Clause */
/* Reads that wait: EINTR without SA_RESTART, made again with it. */
#include "signalfd.h"
#include "timerfd.h"
#include <sys/eventfd.h>

static int ends[2], timer, counter, signals;

/* What the second hit of the timer does, so that what is made again ends. */
static void feed(int signal, siginfo_t *info, void *context)
{
	uint64_t one = 1;

	(void)signal;
	(void)info;
	(void)context;
	if (++hits < 2)
		return;
	NEED(write(ends[1], "abcdefgh", 8) == 8);
	NEED(write(counter, &one, 8) == 8);
	NEED(set_file(timer, 0, 1, 0) == 0);
	NEED(kill(getpid(), SIGUSR1) == 0);
}

static void try_file(const char *name, int fd, int flags)
{
	char bytes[128];

	hits = 0;
	handle(SIGALRM, feed, flags);
	/* a slow machine is to wait before the second one */
	set_timer(ITIMER_REAL, 150000, 150000);
	printf("%s, %#x: ", name, (unsigned int)flags);
	long got = TRY(read(fd, bytes, sizeof(bytes)));

	HOLDS(hits >= 1);
	while (hits < 2)
		continue;
	set_timer(ITIMER_REAL, 0, 0);
	/* take what is left of all */
	int all[] = {ends[0], timer, counter, signals};

	for (int i = 0; i < 4; i++) {
		NEED(fcntl(all[i], F_SETFL, O_NONBLOCK) == 0);
		while (read(all[i], bytes, sizeof(bytes)) > 0)
			continue;
		NEED(fcntl(all[i], F_SETFL, 0) == 0);
	}
	HOLDS(got > 0 || !(flags & SA_RESTART));
}

int main(void)
{
	uint64_t mask = set_of(SIGUSR1, SIGUSR1);

	block(SIG_BLOCK, SIGUSR1);
	NEED(pipe(ends) == 0);
	NEED((timer = timerfd_create(CLOCK_MONOTONIC, 0)) >= 0);
	NEED((counter = eventfd(0, 0)) >= 0);
	NEED((signals = (int)syscall(SYS_signalfd4, -1, &mask, 8, 0)) >= 0);
	for (int i = 0; i < 2; i++) {
		int flags = i ? SA_RESTART : 0;

		try_file("pipe", ends[0], flags);
		try_file("timerfd", timer, flags);
		try_file("eventfd", counter, flags);
		try_file("signalfd", signals, flags);
	}
	return 0;
}
