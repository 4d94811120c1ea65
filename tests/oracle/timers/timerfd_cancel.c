/* SPDX-License-Identifier: BSD-3-Clause */
/* TFD_TIMER_CANCEL_ON_SET, as long as nobody sets the clock. */
#include "timerfd.h"

int main(void)
{
	int flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
	int fd = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK);
	uint64_t count = 0;

	NEED(fd >= 0);
	TRY(set_file(fd, flags, now(CLOCK_REALTIME) + 10 * MILLISECOND, 0));
	NEED(fcntl(fd, F_SETFL, 0) == 0);
	TRY(read(fd, &count, sizeof(count)));
	printf("count %llu\n", (unsigned long long)count);
	TRY(set_file(fd, TFD_TIMER_CANCEL_ON_SET, 5 * MILLISECOND, 0));
	TRY(read(fd, &count, sizeof(count)));
	TRY(set_file(fd, flags, INT64_MAX, 0));
	printf("ready %d\n", ready(fd));
	close(fd);
	NEED((fd = timerfd_create(CLOCK_MONOTONIC, 0)) >= 0);
	TRY(set_file(fd, flags, now(CLOCK_MONOTONIC) + 5 * MILLISECOND, 0));
	TRY(read(fd, &count, sizeof(count)));
	return 0;
}
