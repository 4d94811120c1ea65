/* SPDX-License-Identifier: BSD-3-Clause */
/* Datagrams and sequences of packets between two sockets. */
#include "sockets.h"

static int pair[2];

/* What is cut, looked at, and empty. */
static void sizes(void)
{
	struct iovec parts[2] = {{"two ", 4}, {"parts", 5}};

	TRY(send(pair[0], "first", 5, 0));
	TRY(send(pair[0], "second", 6, 0));
	TRY(send(pair[0], "", 0, 0));
	TRY(writev(pair[0], parts, 2));
	print_ready("there", pair[1]);
	print_readable("all or one", pair[1]);
	print_receive("looked at", pair[1], 3, MSG_PEEK);
	print_receive("looked at, size", pair[1], 3, MSG_PEEK | MSG_TRUNC);
	print_receive("cut", pair[1], 3, 0);
	print_receive("size", pair[1], 2, MSG_TRUNC);
	print_receive("empty", pair[1], 9, 0);
	print_receive("parts", pair[1], 99, MSG_WAITALL);
	print_receive("no more", pair[1], 9, MSG_DONTWAIT);
	TRY(write(pair[0], "", 0));
	print_receive("written empty", pair[1], 9, MSG_DONTWAIT);
	TRY(send(pair[0], NULL, 5, 0));
	TRY(send(pair[0], "lost", 4, 0));
	TRY(recv(pair[1], NULL, 4, 0));
	print_receive("after the fault", pair[1], 9, MSG_DONTWAIT);
	TRY(send(pair[0], "x", 1, MSG_OOB));
	TRY(send(pair[0], malloc(1 << 20), 1 << 20, 0));
}

static void full(void)
{
	static char bytes[300000];
	int size = 20000, count = 0;
	ssize_t sent;

	setsockopt(pair[0], SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
	TRY(send(pair[0], bytes, 40000, MSG_DONTWAIT));
	TRY(send(pair[0], bytes, 39968, MSG_DONTWAIT));
	TRY(send(pair[0], bytes, 1, MSG_DONTWAIT));
	print_ready("full", pair[0]);
	TRY(recv(pair[1], bytes, sizeof(bytes), 0));
	print_ready("empty", pair[0]);
	while ((sent = send(pair[0], bytes, 10, MSG_DONTWAIT)) == 10)
		count++;
	printf("%s\n", oracle_error(errno));
	HOLDS(count > 20 && count < 400);
	while ((sent = recv(pair[1], bytes, 20, MSG_DONTWAIT)) == 10)
		count--;
	printf("%d left\n", count);
}

static void ends(void)
{
	TRY(send(pair[0], "left", 4, 0));
	TRY(shutdown(pair[0], SHUT_WR));
	print_ready("shut", pair[0]);
	print_ready("other", pair[1]);
	TRY(send(pair[0], "x", 1, 0));
	print_receive("left", pair[1], 9, MSG_DONTWAIT);
	print_receive("shut", pair[1], 9, MSG_DONTWAIT);
	TRY(send(pair[1], "back", 4, 0));
	TRY(shutdown(pair[0], SHUT_RD));
	print_ready("shut", pair[0]);
	print_ready("other", pair[1]);
	print_receive("left", pair[0], 9, 0);
	print_receive("shut", pair[0], 9, 0);
	print_receive("shut", pair[0], 9, MSG_DONTWAIT);
	TRY(send(pair[1], "x", 1, 0));
	TRY(close(pair[0]));
	print_ready("closed", pair[1]);
	TRY(send(pair[1], "x", 1, 0));
	TRY(send(pair[1], "x", 1, 0));
	print_ready("after that", pair[1]);
	print_receive("closed", pair[1], 9, MSG_DONTWAIT);
	TRY(close(pair[1]));
}

static void close_unread(int type)
{
	NEED(socketpair(AF_UNIX, type, 0, pair) == 0);
	TRY(send(pair[1], "unread", 6, 0));
	TRY(send(pair[0], "to read", 7, 0));
	TRY(close(pair[0]));
	print_ready("closed", pair[1]);
	print_receive("read", pair[1], 9, MSG_DONTWAIT);
	print_receive("then", pair[1], 9, MSG_DONTWAIT);
	print_receive("then", pair[1], 9, MSG_DONTWAIT);
	TRY(send(pair[1], "x", 1, MSG_NOSIGNAL));
	print_option("error", pair[1], SO_ERROR);
	TRY(close(pair[1]));
}

static void all(const char *what, int type)
{
	printf("-- %s\n", what);
	NEED(socketpair(AF_UNIX, type, 0, pair) == 0);
	print_ready("new", pair[0]);
	sizes();
	full();
	ends();
	close_unread(type);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	all("datagrams", SOCK_DGRAM);
	all("sequence", SOCK_SEQPACKET);
	return 0;
}
