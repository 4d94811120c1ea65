/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs that wait for files. */
#pragma once

#include "oracle.h"

#include <poll.h>
#include <pthread.h>
#include <sys/ioctl.h>

/* Time in which another thread comes to where it waits. */
static inline void pause_a_while(void)
{
	struct timespec time = {0, 20000000};

	nanosleep(&time, NULL);
}

/* What poll says of a file now, for all that can be asked. */
static inline void print_ready(const char *name, int fd)
{
	struct pollfd file = {
		fd, POLLIN | POLLPRI | POLLOUT | POLLRDNORM | POLLWRNORM |
			    POLLRDHUP, 0};
	int count = poll(&file, 1, 0);

	printf("%s: poll %d, %#x\n", name, count, (unsigned int)file.revents);
}

/* How many bytes are there to be read. */
static inline void print_readable(const char *name, int fd)
{
	int bytes = -1;

	errno = 0;
	if (ioctl(fd, FIONREAD, &bytes))
		printf("%s: FIONREAD %s\n", name, oracle_error(errno));
	else
		printf("%s: %d bytes\n", name, bytes);
}
