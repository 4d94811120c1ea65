/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs with files that tell of time. */
#pragma once

#include "timers.h"

#include <sys/timerfd.h>

static inline int set_file(int fd, int flags, uint64_t at, uint64_t interval)
{
	struct itimerspec value = {
		.it_value = {(time_t)(at / 1000000000),
			     (long)(at % 1000000000)},
		.it_interval = {(time_t)(interval / 1000000000),
				(long)(interval % 1000000000)},
	};

	return timerfd_settime(fd, flags, &value, NULL);
}

static inline int64_t left_of(int fd, int64_t *interval)
{
	struct itimerspec value;

	NEED(timerfd_gettime(fd, &value) == 0);
	if (interval)
		*interval = value.it_interval.tv_sec * 1000000000 +
			    value.it_interval.tv_nsec;
	return value.it_value.tv_sec * 1000000000 + value.it_value.tv_nsec;
}

static inline int ready(int fd)
{
	struct pollfd file = {fd, POLLIN | POLLOUT | POLLPRI, 0};
	int count = poll(&file, 1, 0);

	return count < 0 ? -1 : file.revents;
}
