/* SPDX-License-Identifier: BSD-3-Clause */
/* Datagrams by name, with a peer and without. */
#include "sockets.h"

static struct sockaddr_un one = {.sun_family = AF_UNIX, .sun_path = "one"};
static struct sockaddr_un two = {.sun_family = AF_UNIX, .sun_path = "\0two"};
static struct sockaddr_un nowhere = {.sun_family = AF_UNSPEC};
#define SIZE 6

static void print_from(int fd)
{
	struct sockaddr_un some = {0};
	socklen_t size = sizeof(some);
	char text[20] = "";

	TRY(recvfrom(fd, text, 19, MSG_DONTWAIT, (void *)&some, &size));
	printf("'%s' ", text);
	print_name("from", &some, size);
}

static void without_peer(int first, int second)
{
	print_ready("new", first);
	TRY(send(first, "x", 1, 0));
	TRY(sendto(first, "x", 1, 0, (void *)&two, SIZE));
	TRY(sendto(first, "x", 1, 0, (void *)&two, 2));
	TRY(sendto(first, "x", 1, 0, (void *)&nowhere, SIZE));
	NEED(bind(second, (void *)&two, SIZE) == 0);
	TRY(sendto(first, "nobody", 6, 0, (void *)&two, SIZE));
	print_from(second);
	NEED(bind(first, (void *)&one, SIZE) == 0);
	TRY(sendto(first, "one", 3, 0, (void *)&two, SIZE));
	print_from(second);
	TRY(sendto(first, "self", 4, 0, (void *)&one, SIZE));
	print_from(first);
	print_from(first);
}

static void with_peer(int first, int second, int third)
{
	struct sockaddr_un some = {0};
	socklen_t size = sizeof(some);

	TRY(sendto(third, "early", 5, 0, (void *)&one, SIZE));
	TRY(connect(first, (void *)&two, SIZE));
	TRY(getpeername(first, (void *)&some, &size));
	print_name("peer", &some, size);
	TRY(send(first, "to peer", 7, 0));
	print_from(second);
	print_from(first);
	TRY(sendto(third, "x", 1, 0, (void *)&one, SIZE));
	TRY(connect(third, (void *)&one, SIZE));
	TRY(sendto(second, "answer", 6, 0, (void *)&one, SIZE));
	print_from(first);
	TRY(sendto(first, "aside", 5, 0, (void *)&one, SIZE));
	TRY(connect(first, (void *)&nowhere, 2));
	TRY(getpeername(first, (void *)&some, &size));
	TRY(send(first, "x", 1, 0));
	TRY(connect(first, (void *)&one, SIZE));
	TRY(send(first, "self", 4, 0));
	print_from(first);
	TRY(connect(first, (void *)&two, SIZE));
	TRY(close(second));
	print_ready("gone", first);
	TRY(send(first, "x", 1, 0));
	TRY(send(first, "x", 1, 0));
	TRY(connect(first, (void *)&two, SIZE));
	TRY(unlink("one"));
	TRY(sendto(third, "x", 1, 0, (void *)&one, SIZE));
}

/* Another peer: what came before is dropped, and the old one hears of it. */
static void other_peer(void)
{
	int pair[2];

	NEED(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
	NEED(send(pair[1], "dropped", 7, 0) == 7);
	TRY(connect(pair[0], (void *)&nowhere, 2));
	print_readable("dropped", pair[0]);
	print_ready("dropped", pair[1]);
	TRY(send(pair[1], "x", 1, 0));
	TRY(send(pair[1], "y", 1, 0));
	print_receive("taken", pair[0], 9, MSG_DONTWAIT);
	TRY(send(pair[0], "z", 1, 0));
	close(pair[0]);
	close(pair[1]);
}

static void full(void)
{
	int to = socket(AF_UNIX, SOCK_DGRAM, 0);
	int from = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0), count = 0;

	NEED(bind(to, (void *)&two, SIZE) == 0);
	NEED(connect(from, (void *)&two, SIZE) == 0);
	while (send(from, "x", 1, 0) == 1)
		count++;
	printf("%s\n", oracle_error(errno));
	HOLDS(count > 0 && count < 5000);
	print_ready("full", from);
	print_receive("one less", to, 9, 0);
	print_ready("one less", from);
	TRY(send(from, "x", 1, 0));
	TRY(send(from, "x", 1, 0));
	close(to);
	print_ready("gone", from);
	close(from);
}

int main(void)
{
	int first = socket(AF_UNIX, SOCK_DGRAM, 0);
	int second = socket(AF_UNIX, SOCK_DGRAM, 0);

	without_peer(first, second);
	with_peer(first, second, socket(AF_UNIX, SOCK_DGRAM, 0));
	other_peer();
	full();
	return 0;
}
