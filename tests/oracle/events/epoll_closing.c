/* SPDX-License-Identifier: BSD-3-Clause */
/* Files leave the set when they are closed for the last time, not before. */
#include "epoll_events.h"

int main(void)
{
	int one = eventfd(1, 0), again, other;

	NEED((set = epoll_create1(0)) >= 0);
	NEED((again = dup(one)) >= 0);
	change("one", EPOLL_CTL_ADD, one, EPOLLIN, 1);
	change("twice by one number", EPOLL_CTL_ADD, one, EPOLLIN, 1);
	change("by the other number", EPOLL_CTL_ADD, again, EPOLLIN, 2);
	show("both", 16, 0);
	NEED(close(one) == 0);
	show("the file is open still", 16, 0);
	change("not by this number", EPOLL_CTL_DEL, one, 0, 0);
	NEED((other = eventfd(1, 0)) == one);
	change("another file", EPOLL_CTL_MOD, other, EPOLLIN, 3);
	change("another file", EPOLL_CTL_ADD, other, EPOLLIN, 3);
	show("three", 16, 0);
	NEED(close(again) == 0);
	show("one", 16, 0);
	NEED(close(other) == 0);
	show("none", 16, 0);
	NEED((one = eventfd(1, 0)) >= 0);
	change("at the end", EPOLL_CTL_ADD, one, EPOLLIN, 4);
	NEED((again = dup(set)) >= 0);
	NEED(close(set) == 0);
	set = again;
	show("by its other number", 16, 0);
	NEED(close(set) == 0);
	show("closed", 16, 0);
	add_to(one, 1);
	take_from(one);
	return 0;
}
