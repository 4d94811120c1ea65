/* SPDX-License-Identifier: BSD-3-Clause */
/* Listeners: states, queues, and what their connections are. */
#include "sockets.h"

static struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0listen"};
#define NAME_SIZE 9

static int connected(int type)
{
	int fd = socket(AF_UNIX, type, 0);

	TRY(connect(fd, (void *)&name, NAME_SIZE));
	return fd;
}

static void print_names(int fd)
{
	struct sockaddr_un some;
	socklen_t size = sizeof(some);

	TRY(getsockname(fd, (void *)&some, &size));
	print_name("own", &some, size);
	size = sizeof(some);
	TRY(getpeername(fd, (void *)&some, &size));
	print_name("peer's", &some, size);
}

static void states(int fd)
{
	int datagrams = socket(AF_UNIX, SOCK_DGRAM, 0);
	char byte;

	print_ready("new", fd);
	print_option("listening", fd, SO_ACCEPTCONN);
	TRY(accept(fd, NULL, NULL));
	TRY(listen(fd, 1));
	TRY(read(fd, &byte, 1));
	TRY(write(fd, "x", 1));
	TRY(bind(fd, (void *)&name, NAME_SIZE));
	TRY(accept(fd, NULL, NULL));
	TRY(listen(fd, 1));
	print_ready("listening", fd);
	print_option("listening", fd, SO_ACCEPTCONN);
	print_readable("listening", fd);
	TRY(recv(fd, &byte, 1, 0));
	TRY(send(fd, "x", 1, 0));
	TRY(connect(fd, (void *)&name, NAME_SIZE));
	TRY(accept(1, NULL, NULL));
	TRY(accept(-1, NULL, NULL));
	fcntl(fd, F_SETFL, O_NONBLOCK);
	TRY(accept(fd, NULL, NULL));
	/* with musl it is made again without flags */
	TRY(accept4(fd, NULL, NULL, 1));
	TRY(listen(datagrams, 1));
	TRY(accept(datagrams, NULL, NULL));
	close(datagrams);
}

static void connections(int fd, int type)
{
	struct sockaddr_un some = {0};
	socklen_t size = sizeof(some);
	int first = connected(type), second = connected(type), one, two;
	int third = socket(AF_UNIX, type | SOCK_NONBLOCK, 0);

	TRY(connect(third, (void *)&name, NAME_SIZE));
	print_ready("two wait", fd);
	print_ready("refused", third);
	TRY(send(first, "early", 5, 0));
	print_names(first);
	NEED((one = accept4(fd, (void *)&some, &size, SOCK_CLOEXEC)) >= 0);
	print_name("accepted", &some, size);
	TRY(fcntl(one, F_GETFD));
	TRY(fcntl(one, F_GETFL) & O_NONBLOCK);
	print_receive("early", one, 9, 0);
	print_names(one);
	TRY(connect(third, (void *)&name, NAME_SIZE));
	TRY(connect(third, (void *)&name, NAME_SIZE));
	TRY(listen(third, 1));
	NEED((two = accept4(fd, NULL, NULL, SOCK_NONBLOCK)) >= 0);
	TRY(fcntl(two, F_GETFL) & O_NONBLOCK);
	TRY(send(two, "back", 4, 0));
	print_receive("back", second, 9, 0);
	TRY(close(fd));
	/* one was never accepted */
	print_ready("never accepted", third);
	TRY(send(third, "x", 1, MSG_NOSIGNAL));
	print_receive("never accepted", third, 9, 0);
	print_receive("once more", third, 9, 0);
	TRY(send(first, "goes on", 7, 0));
	print_receive("goes on", one, 9, 0);
	TRY(close(one));
	print_names(first);
	close(first);
	close(second);
	close(third);
	close(two);
}

static void all(int type)
{
	int fd = socket(AF_UNIX, type, 0);

	states(fd);
	connections(fd, type);
	TRY(connect(socket(AF_UNIX, type, 0), (void *)&name, NAME_SIZE));
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	all(SOCK_STREAM);
	all(SOCK_SEQPACKET);
	return 0;
}
