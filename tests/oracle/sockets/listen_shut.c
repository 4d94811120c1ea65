/* SPDX-License-Identifier: BSD-3-Clause */
/* A listener that is shut down, or has an option; a connection's faults. */
#include "sockets.h"

static struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0shut"};
#define NAME_SIZE 7

int main(void)
{
	int fd = socket(AF_UNIX, SOCK_STREAM, 0), on = 1;
	int one = socket(AF_UNIX, SOCK_STREAM, 0);
	int two = socket(AF_UNIX, SOCK_STREAM, 0);
	struct timeval time = {0, 20000};
	socklen_t size = 10;

	NEED(bind(fd, (void *)&name, NAME_SIZE) == 0);
	NEED(listen(fd, 0) == 0);
	NEED(setsockopt(fd, SOL_SOCKET, SO_PASSCRED, &on, 4) == 0);
	NEED(setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof(time)) == 0);
	NEED(setsockopt(two, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof(time)) == 0);
	TRY(accept(fd, NULL, NULL));
	TRY(connect(one, (void *)&name, NAME_SIZE));
	/* one waits, and there is no more room */
	TRY(connect(two, (void *)&name, NAME_SIZE));
	TRY(shutdown(fd, SHUT_RD));
	print_ready("shut", fd);
	TRY(connect(two, (void *)&name, NAME_SIZE));
	TRY(accept(fd, NULL, &size));
	print_option("passed on", 6, SO_PASSCRED);
	TRY(accept(fd, NULL, NULL));
	TRY(write(6, "x", 1));
	print_receive("accepted", one, 9, 0);
	TRY(listen(fd, 5));
	TRY(connect(two, (void *)&name, NAME_SIZE));
	return 0;
}
