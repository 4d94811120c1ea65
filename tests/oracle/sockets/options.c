/* SPDX-License-Identifier: BSD-3-Clause */
/* Options of sockets. */
#include "sockets.h"

static int pair[2];

static void set(const char *what, int option, int value)
{
	errno = 0;
	if (setsockopt(pair[0], SOL_SOCKET, option, &value, sizeof(value)))
		printf("%s = %d: %s, ", what, value, oracle_error(errno));
	print_option(what, pair[0], option);
}

static void times(void)
{
	struct timeval time = {0, 20000}, wrong = {0, 1000000}, given;
	socklen_t size = sizeof(given);
	char byte;

	NEED(getsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &given, &size) == 0);
	printf("%ld %ld, %u\n", (long)given.tv_sec, (long)given.tv_usec, size);
	TRY(setsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &time, sizeof(time)));
	TRY(setsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &wrong, sizeof(time)));
	TRY(setsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &time, 8));
	NEED(getsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &given, &size) == 0);
	printf("%ld %ld\n", (long)given.tv_sec, (long)given.tv_usec);
	TRY(read(pair[0], &byte, 1));
	TRY(setsockopt(pair[0], SOL_SOCKET, SO_SNDTIMEO, &time, sizeof(time)));
	for (;;) {
		static char much[10000];

		if (write(pair[0], much, sizeof(much)) < 0)
			break;
	}
	printf("full: %s\n", oracle_error(errno));
}

static void wrong_arguments(void)
{
	int value = 0;
	socklen_t size = 2;
	unsigned char bytes[4] = {9, 9, 9, 9};

	TRY(setsockopt(pair[0], SOL_SOCKET, SO_KEEPALIVE, &value, 3));
	TRY(setsockopt(pair[0], SOL_SOCKET, SO_KEEPALIVE, NULL, 4));
	TRY(setsockopt(pair[0], SOL_SOCKET, 4711, &value, 4));
	TRY(setsockopt(pair[0], 6, 1, &value, 4));
	TRY(getsockopt(pair[0], 6, 1, &value, &size));
	TRY(getsockopt(pair[0], SOL_SOCKET, 4711, &value, &size));
	TRY(getsockopt(pair[0], SOL_SOCKET, SO_TYPE, bytes, &size));
	printf("%d %d %d, %u\n", bytes[0], bytes[1], bytes[2], size);
	size = (socklen_t)-1;
	TRY(getsockopt(pair[0], SOL_SOCKET, SO_TYPE, bytes, &size));
	TRY(getsockopt(pair[0], SOL_SOCKET, SO_TYPE, bytes, NULL));
	size = 4;
	TRY(getsockopt(pair[0], SOL_SOCKET, SO_TYPE, NULL, &size));
	TRY(getsockopt(1, SOL_SOCKET, SO_TYPE, bytes, &size));
	TRY(setsockopt(99, SOL_SOCKET, SO_TYPE, bytes, size));
}

int main(void)
{
	struct linger linger = {1, 5}, given = {0};
	socklen_t size = sizeof(given);

	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	set("type", SO_TYPE, 1);
	set("domain", SO_DOMAIN, 1);
	set("protocol", SO_PROTOCOL, 1);
	set("error", SO_ERROR, 1);
	set("listening", SO_ACCEPTCONN, 1);
	set("reuse", SO_REUSEADDR, 5);
	set("broadcast", SO_BROADCAST, 1);
	set("keep alive", SO_KEEPALIVE, 1);
	set("keep alive", SO_KEEPALIVE, 0);
	set("pass credentials", SO_PASSCRED, 1);
	set("least to receive", SO_RCVLOWAT, 0);
	set("least to receive", SO_RCVLOWAT, 7);
	set("least to receive", SO_RCVLOWAT, -1);
	set("least to receive", SO_RCVLOWAT, 1);
	set("least to send", SO_SNDLOWAT, 7);
	set("send", SO_SNDBUF, 0);
	set("send", SO_SNDBUF, 10000);
	set("receive", SO_RCVBUF, 0);
	set("receive", SO_RCVBUF, 10000);
	set("priority", SO_PRIORITY, 3);
	TRY(setsockopt(pair[0], SOL_SOCKET, SO_LINGER, &linger,
		       sizeof(linger)));
	TRY(getsockopt(pair[0], SOL_SOCKET, SO_LINGER, &given, &size));
	printf("linger %d %d, %u\n", given.l_onoff, given.l_linger, size);
	times();
	wrong_arguments();
	return 0;
}
