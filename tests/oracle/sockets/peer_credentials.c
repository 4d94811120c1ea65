/* SPDX-License-Identifier: BSD-3-Clause */
/* Who is at the other end: SO_PEERCRED. */
#include "sockets.h"

static void print_peer(const char *what, int fd)
{
	struct ucred who = {7, 7, 7};
	socklen_t size = sizeof(who);

	TRY(getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &who, &size));
	printf("%s: %s, %d %d, %u bytes\n", what,
	       who.pid == getpid() ? "this one" : who.pid ? "?" : "nobody",
	       (int)who.uid, (int)who.gid, (unsigned int)size);
}

int main(void)
{
	struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0p"};
	int pair[2], listener = socket(AF_UNIX, SOCK_STREAM, 0);
	int from = socket(AF_UNIX, SOCK_STREAM, 0), to;
	socklen_t size = 5;
	struct ucred who;

	print_peer("new", listener);
	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	print_peer("pair", pair[0]);
	NEED(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
	print_peer("datagrams", pair[1]);
	NEED(bind(listener, (void *)&name, 4) == 0);
	NEED(setegid(33) == 0 && seteuid(44) == 0);
	NEED(listen(listener, 1) == 0);
	NEED(seteuid(0) == 0 && setegid(0) == 0);
	print_peer("listener", listener);
	NEED(seteuid(55) == 0);
	NEED(connect(from, (void *)&name, 4) == 0);
	NEED(seteuid(66) == -1 && seteuid(0) == 0);
	NEED((to = accept(listener, NULL, NULL)) >= 0);
	print_peer("connected", from);
	print_peer("accepted", to);
	TRY(getsockopt(to, SOL_SOCKET, SO_PEERCRED, &who, &size));
	printf("%u bytes\n", (unsigned int)size);
	TRY(setsockopt(to, SOL_SOCKET, SO_PEERCRED, &who, sizeof(who)));
	return 0;
}
