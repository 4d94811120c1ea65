/* SPDX-License-Identifier: BSD-3-Clause */
/* Sockets in sets of files: what comes once, and what is told again. */
#include "sockets.h"

#include <sys/epoll.h>

static int set;

static void add(int fd, unsigned int events)
{
	struct epoll_event event = {.events = events, .data.fd = fd};

	NEED(epoll_ctl(set, EPOLL_CTL_ADD, fd, &event) == 0);
}

static void look(const char *what)
{
	struct epoll_event events[8];
	int count = epoll_wait(set, events, 8, 0);

	printf("%s: %d", what, count);
	for (int i = 0; i < count; i++)
		printf(", %d %#x", events[i].data.fd, events[i].events);
	printf("\n");
}

static void *write_later(void *fd)
{
	pause_a_while();
	NEED(write(*(int *)fd, "late", 4) == 4);
	return NULL;
}

static void pairs(void)
{
	struct epoll_event event;
	pthread_t thread;
	char text[20];
	int pair[2];

	NEED(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
	add(pair[1], EPOLLIN | EPOLLRDHUP);
	look("new");
	TRY(write(pair[0], "ab", 2));
	look("two bytes");
	look("still there");
	TRY(read(pair[1], text, 1));
	look("one byte");
	TRY(read(pair[1], text, 1));
	look("none");
	pthread_create(&thread, NULL, write_later, &pair[0]);
	TRY(epoll_wait(set, &event, 1, 5000));
	pthread_join(thread, NULL);
	TRY(read(pair[1], text, 20));
	TRY(shutdown(pair[0], SHUT_WR));
	look("shut");
	TRY(close(pair[0]));
	look("closed");
	TRY(close(pair[1]));
	look("both closed");
}

static void edges(void)
{
	char text[20];
	int pair[2];

	NEED(socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
	add(pair[1], EPOLLIN | EPOLLET);
	look("new");
	TRY(write(pair[0], "a", 1));
	look("once");
	look("not again");
	TRY(write(pair[0], "b", 1));
	look("another");
	TRY(read(pair[1], text, 9));
	look("read");
	close(pair[0]);
	close(pair[1]);
}

static void listeners(void)
{
	struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0e"};
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	int from = socket(AF_UNIX, SOCK_STREAM, 0), to;

	NEED(bind(fd, (void *)&name, 4) == 0 && listen(fd, 1) == 0);
	add(fd, EPOLLIN | EPOLLOUT);
	look("listening");
	TRY(connect(from, (void *)&name, 4));
	look("a connection");
	NEED((to = accept(fd, NULL, NULL)) >= 0);
	look("accepted");
	add(to, EPOLLOUT);
	look("it may write");
	close(from);
	look("it is alone");
}

int main(void)
{
	set = epoll_create1(0);
	pairs();
	edges();
	listeners();
	return 0;
}
