/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads that wait for sets, and change them for each other. */
#include "epoll_events.h"

static int counter, late, ends[2], woken[4];

static void *act(void *what)
{
	struct epoll_event event = {.events = EPOLLIN, .data.u64 = 0};

	pause_a_while();
	switch ((long)what) {
	case 0:
		add_to(counter, 1);
		break;
	case 1:
		NEED(write(ends[1], "x", 1) == 1);
		break;
	case 2:
		event.data.fd = 7;
		add_to(late, 1);
		NEED(epoll_ctl(set, EPOLL_CTL_ADD, late, &event) == 0);
		break;
	case 3:
		event.data.fd = 8;
		event.events = EPOLLOUT;
		NEED(epoll_ctl(set, EPOLL_CTL_MOD, counter, &event) == 0);
		break;
	default:
		NEED(close(ends[1]) == 0);
	}
	return NULL;
}

static void wait_while(const char *name, long what)
{
	pthread_t thread;

	pthread_create(&thread, NULL, act, (void *)what);
	show(name, 16, -1);
	pthread_join(thread, NULL);
}

static void *work(void *number)
{
	struct epoll_event event;

	NEED(epoll_wait(set, &event, 1, -1) == 1);
	if (event.data.fd == 1)
		take_from(counter);
	woken[(long)number] = 1;
	return NULL;
}

/* By edge each addition is for one of those who wait. */
static void many(void)
{
	pthread_t threads[4];
	int sum = 0;

	for (long i = 0; i < 4; i++)
		pthread_create(&threads[i], NULL, work, (void *)i);
	pause_a_while();
	add_to(counter, 1);
	pause_a_while();
	for (int i = 0; i < 4; i++)
		sum += woken[i];
	printf("%d woken by one\n", sum);
	for (int i = 1; i < 4; i++) {
		add_to(counter, 1);
		pause_a_while();
	}
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	puts("all woken");
}

int main(void)
{
	char byte;

	NEED((set = epoll_create1(0)) >= 0 && pipe(ends) == 0);
	NEED((counter = eventfd(0, 0)) >= 0 && (late = eventfd(0, 0)) >= 0);
	change("counter", EPOLL_CTL_ADD, counter, EPOLLIN, 1);
	change("pipe", EPOLL_CTL_ADD, ends[0], EPOLLIN, 2);
	wait_while("counted", 0);
	take_from(counter);
	wait_while("written", 1);
	NEED(read(ends[0], &byte, 1) == 1);
	wait_while("put in meanwhile", 2);
	change("out", EPOLL_CTL_DEL, late, 0, 0);
	wait_while("changed meanwhile", 3);
	change("back", EPOLL_CTL_MOD, counter, EPOLLIN, 1);
	wait_while("closed", 4);
	close(ends[0]);
	change("by edge", EPOLL_CTL_MOD, counter, EPOLLIN | EPOLLET, 1);
	many();
	show("nothing is left", 16, 20);
	return 0;
}
