/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include "events.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>

static int set;

/* Change the set; what comes of it is printed. The data is @data. */
static inline void change(const char *name, int operation, int fd,
			  uint32_t events, int data)
{
	struct epoll_event event = {.events = events, .data.u64 = 0};

	event.data.fd = data;
	errno = 0;
	int result = epoll_ctl(set, operation, fd, &event);

	printf("%s: %s\n", name, result ? oracle_error(errno) : "ok");
}

/* Wait and print what came, in the order of the data. */
static inline void show(const char *name, int most, int timeout)
{
	struct epoll_event events[16];
	int count = epoll_wait(set, events, most, timeout);

	printf("%s: %d%s%s\n", name, count, count < 0 ? " " : "",
	       count < 0 ? oracle_error(errno) : "");
	for (int data = 0; data < 100; data++) {
		for (int i = 0; i < count; i++) {
			if (events[i].data.fd == data)
				printf("  %d: %#x\n", data,
				       (unsigned int)events[i].events);
		}
	}
}

static inline void add_to(int fd, uint64_t value)
{
	NEED(write(fd, &value, sizeof(value)) == sizeof(value));
}

static inline void take_from(int fd)
{
	uint64_t value;

	NEED(read(fd, &value, sizeof(value)) == sizeof(value));
}
