/* SPDX-License-Identifier: BSD-3-Clause */
/* By level, by edge, once; and changing what is wanted. */
#include "epoll_events.h"

int main(void)
{
	int level = eventfd(0, EFD_NONBLOCK), edge = eventfd(0, EFD_NONBLOCK);
	int once = eventfd(0, EFD_NONBLOCK), ends[2];
	char byte;

	NEED((set = epoll_create1(0)) >= 0);
	change("level", EPOLL_CTL_ADD, level, EPOLLIN, 1);
	change("edge", EPOLL_CTL_ADD, edge, EPOLLIN | EPOLLET, 2);
	change("once", EPOLL_CTL_ADD, once, EPOLLIN | EPOLLONESHOT, 3);
	show("nothing", 16, 0);
	show("nothing for a moment", 16, 10);
	add_to(level, 2);
	add_to(edge, 2);
	add_to(once, 2);
	show("all", 16, -1);
	show("level again", 16, 0);
	add_to(edge, 1);
	add_to(once, 1);
	show("the edge again", 16, 0);
	change("once more", EPOLL_CTL_MOD, once, EPOLLIN | EPOLLONESHOT, 4);
	show("once more", 16, 0);
	change("the edge changed", EPOLL_CTL_MOD, edge, EPOLLIN | EPOLLET, 5);
	show("it is told again", 16, 0);
	take_from(level);
	show("level is gone", 16, 0);
	change("for writing", EPOLL_CTL_MOD, level, EPOLLOUT, 6);
	change("for nothing", EPOLL_CTL_MOD, edge, 0, 7);
	show("for writing", 16, 0);
	change("both ways, by edge", EPOLL_CTL_MOD, level,
	       EPOLLIN | EPOLLOUT | EPOLLET, 8);
	show("both ways", 16, 0);
	show("told", 16, 0);
	add_to(level, 1);
	show("an edge tells all", 16, 0);
	take_from(level);
	show("taken", 16, 0);
	change("removed", EPOLL_CTL_DEL, level, 0, 0);
	show("removed", 16, 0);

	NEED(pipe2(ends, O_NONBLOCK) == 0);
	change("reading", EPOLL_CTL_ADD, ends[0], EPOLLIN | EPOLLRDHUP | EPOLLET,
	       10);
	change("writing", EPOLL_CTL_ADD, ends[1], EPOLLOUT | EPOLLET, 11);
	show("room", 16, 0);
	NEED(write(ends[1], "ab", 2) == 2);
	show("written", 16, 0);
	NEED(read(ends[0], &byte, 1) == 1);
	show("half read", 16, 0);
	NEED(write(ends[1], "c", 1) == 1);
	show("written to", 16, 0);
	while (write(ends[1], "0123456789", 10) > 0)
		;
	show("full", 16, 0);
	while (read(ends[0], &byte, 1) > 0)
		;
	show("empty", 16, 0);
	close(ends[1]);
	show("closed", 16, 0);
	show("told", 16, 0);
	change("by level", EPOLL_CTL_MOD, ends[0], 0, 12);
	show("errors are always told", 16, 0);
	show("and again", 16, 0);
	change("wakes a sleeping machine", EPOLL_CTL_MOD, ends[0],
	       EPOLLWAKEUP | EPOLLIN, 13);
	show("just the same", 16, 0);
	return 0;
}
