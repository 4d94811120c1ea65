/* SPDX-License-Identifier: BSD-3-Clause */
/* How often it ran out is counted until it is read. */
#include "timerfd.h"

int main(void)
{
	int fd = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK);
	uint64_t count = 0, total = 0;
	int64_t interval;

	NEED(fd >= 0);
	uint64_t first = now(CLOCK_REALTIME) - 100500 * MILLISECOND;

	NEED(set_file(fd, TFD_TIMER_ABSTIME, first, 1000 * MILLISECOND) == 0);
	pass(2);
	HOLDS(left_of(fd, &interval) > 0 &&
	      left_of(fd, NULL) <= 1000 * MILLISECOND);
	printf("ready %d, interval %ld\n", ready(fd), (long)interval);
	TRY(read(fd, &count, sizeof(count)));
	printf("count %llu\n", (unsigned long long)count);
	TRY(read(fd, &count, sizeof(count)));
	/* set anew: what was counted is forgotten */
	first = now(CLOCK_REALTIME) + 5 * MILLISECOND;
	NEED(set_file(fd, TFD_TIMER_ABSTIME, first - 40 * MILLISECOND,
		      10 * MILLISECOND) == 0);
	pass(1);
	NEED(set_file(fd, TFD_TIMER_ABSTIME, first, 10 * MILLISECOND) == 0);
	NEED(fcntl(fd, F_SETFL, 0) == 0);
	for (int i = 0; i < 4; i++) {
		NEED(read(fd, &count, sizeof(count)) == 8);
		total += count;
		HOLDS(now(CLOCK_REALTIME) >=
		      first + (total - 1) * 10 * MILLISECOND);
	}
	NEED(set_file(fd, 0, 0, 7 * MILLISECOND) == 0);
	HOLDS(left_of(fd, &interval) == 0);
	printf("ready %d, interval %ld\n", ready(fd), (long)interval);
	return 0;
}
