/* SPDX-License-Identifier: BSD-3-Clause */
/* Sets in sets. */
#include "epoll_events.h"

static int try_add(int outer, int inner, uint32_t events)
{
	struct epoll_event event = {.events = events, .data.u64 = 0};

	event.data.fd = inner;
	return epoll_ctl(outer, EPOLL_CTL_ADD, inner, &event);
}

int main(void)
{
	int sets[8], counter = eventfd(0, 0);

	for (int i = 0; i < 8; i++)
		NEED((sets[i] = epoll_create1(0)) >= 0);
	TRY(try_add(sets[0], sets[0], EPOLLIN));
	TRY(try_add(sets[1], sets[0], EPOLLIN));
	TRY(try_add(sets[0], sets[1], EPOLLIN));
	TRY(try_add(sets[1], sets[0], EPOLLIN));
	TRY(try_add(sets[2], sets[1], EPOLLIN));
	TRY(try_add(sets[0], sets[2], EPOLLIN));
	TRY(try_add(sets[2], sets[0], EPOLLIN));
	TRY(try_add(sets[3], sets[2], EPOLLIN | EPOLLET));
	TRY(try_add(sets[0], counter, EPOLLIN));
	print_ready("nothing yet", sets[2]);
	add_to(counter, 1);
	print_ready("innermost", sets[0]);
	print_ready("in between", sets[2]);
	set = sets[2];
	show("waited for", 16, 0);
	set = sets[3];
	show("by edge", 16, 0);
	show("told", 16, 0);
	take_from(counter);
	print_ready("taken", sets[2]);
	show("taken", 16, 0);
	add_to(counter, 1);
	show("by edge again", 16, 0);
	set = sets[1];
	show("in the middle", 16, 0);
	NEED(close(sets[0]) == 0);
	show("the inner one is closed", 16, 0);
	print_ready("outermost", sets[3]);
	TRY(try_add(sets[4], counter, EPOLLIN | EPOLLEXCLUSIVE));
	TRY(try_add(sets[4], sets[5], EPOLLIN | EPOLLEXCLUSIVE));
	TRY(try_add(sets[6], counter, EPOLLIN | EPOLLEXCLUSIVE | EPOLLONESHOT));
	set = sets[4];
	change("exclusive once in", EPOLL_CTL_MOD, counter, EPOLLIN, 1);
	show("exclusive", 16, 0);
	return 0;
}
