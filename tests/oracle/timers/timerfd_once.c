/* SPDX-License-Identifier: BSD-3-Clause */
/* A timer that runs out once: poll, read, and what is left. */
#include "timerfd.h"

/* Long enough for a machine that stands still between two calls. */
#define SPAN (400 * MILLISECOND)

static void try_clock(clockid_t clock)
{
	uint64_t count = 0, before = now(CLOCK_MONOTONIC);
	int64_t interval;
	int fd = timerfd_create(clock, TFD_NONBLOCK | TFD_CLOEXEC);

	NEED(fd >= 0);
	printf("flags %#x, on exec %d, ready %d\n",
	       (unsigned int)fcntl(fd, F_GETFL), fcntl(fd, F_GETFD), ready(fd));
	TRY(read(fd, &count, sizeof(count)));
	TRY(set_file(fd, 0, SPAN, 0));
	HOLDS(left_of(fd, NULL) > 0 && left_of(fd, NULL) <= SPAN);
	TRY(read(fd, &count, sizeof(count)));
	struct pollfd file = {fd, POLLIN, 0};

	TRY(poll(&file, 1, 5000));
	HOLDS(now(CLOCK_MONOTONIC) - before >= SPAN);
	printf("ready %d\n", ready(fd));
	HOLDS(left_of(fd, &interval) == 0 && interval == 0);
	TRY(read(fd, &count, sizeof(count)));
	printf("count %llu\n", (unsigned long long)count);
	printf("ready %d\n", ready(fd));
	TRY(read(fd, &count, sizeof(count)));
	/* blocking */
	NEED(fcntl(fd, F_SETFL, 0) == 0);
	TRY(set_file(fd, TFD_TIMER_ABSTIME, now(clock) + 10 * MILLISECOND, 0));
	TRY(read(fd, &count, sizeof(count)));
	printf("count %llu\n", (unsigned long long)count);
	close(fd);
}

int main(void)
{
	try_clock(CLOCK_MONOTONIC);
	try_clock(CLOCK_REALTIME);
	try_clock(CLOCK_BOOTTIME);
	return 0;
}
