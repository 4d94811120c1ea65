/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs with sockets. */
#pragma once

#include "../events/events.h"

#include <sys/socket.h>
#include <sys/un.h>

/* What an address of AF_UNIX is, with its zeros shown. */
static inline void print_name(const char *what, const struct sockaddr_un *name,
			      socklen_t size)
{
	printf("%s: %u bytes", what, (unsigned int)size);
	if (size >= sizeof(name->sun_family))
		printf(", family %d", name->sun_family);
	if (size > sizeof(name->sun_family)) {
		printf(", '");
		for (size_t i = 0; i < size - sizeof(name->sun_family) &&
				   i < sizeof(name->sun_path); i++)
			putchar(name->sun_path[i] ? name->sun_path[i] : '@');
		printf("'");
	}
	printf("\n");
}

/* What a receive leaves, as text; at most so many bytes. */
static inline void print_receive(const char *what, int fd, size_t size,
				 int flags)
{
	char text[256] = "";

	errno = 0;
	ssize_t got = recv(fd, text, size, flags);

	if (got < 0)
		printf("%s: %s\n", what, oracle_error(errno));
	else
		printf("%s: %zd '%.*s'\n", what, got,
		       (int)(got < (ssize_t)size ? got : (ssize_t)size), text);
}

/* An option that is a number. */
static inline void print_option(const char *what, int fd, int option)
{
	int value = -77;
	socklen_t size = sizeof(value);

	errno = 0;
	if (getsockopt(fd, SOL_SOCKET, option, &value, &size))
		printf("%s: %s\n", what, oracle_error(errno));
	else
		printf("%s: %d, %u bytes\n", what, value, (unsigned int)size);
}
