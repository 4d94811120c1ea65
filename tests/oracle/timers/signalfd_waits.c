/* SPDX-License-Identifier: BSD-3-Clause */
/* A read waits, poll and epoll tell; a timer sends what is read. */
#include "signalfd.h"
#include <sys/epoll.h>
#include "timerfd.h"

int main(void)
{
	struct epoll_event wanted = {.events = EPOLLIN, .data.u32 = 1}, got;
	struct signalfd_siginfo record;
	uint64_t mask = set_of(SIGALRM, SIGUSR1), count;
	int fd, set, timer;

	block(SIG_BLOCK, SIGALRM);
	block(SIG_BLOCK, SIGUSR1);
	NEED((fd = (int)syscall(SYS_signalfd4, -1, &mask, 8, SFD_CLOEXEC)) >= 0);
	printf("flags %#x, on exec %d, ready %d\n",
	       (unsigned int)fcntl(fd, F_GETFL), fcntl(fd, F_GETFD), ready(fd));
	set_timer(ITIMER_REAL, 15000, 0);
	TRY(read(fd, &record, sizeof(record)));
	print_record(&record);
	NEED((set = epoll_create1(0)) >= 0);
	NEED((timer = timerfd_create(CLOCK_MONOTONIC, 0)) >= 0);
	NEED(epoll_ctl(set, EPOLL_CTL_ADD, fd, &wanted) == 0);
	wanted.data.u32 = 2;
	NEED(epoll_ctl(set, EPOLL_CTL_ADD, timer, &wanted) == 0);
	TRY(epoll_wait(set, &got, 1, 0));
	set_timer(ITIMER_REAL, 15000, 0);
	TRY(epoll_wait(set, &got, 1, 5000));
	printf("data %u events %u, ready %d\n", got.data.u32, got.events,
	       ready(fd));
	TRY(read(fd, &record, sizeof(record)));
	printf("signal %u\n", record.ssi_signo);
	NEED(set_file(timer, 0, 10 * MILLISECOND, 0) == 0);
	TRY(epoll_wait(set, &got, 1, 5000));
	printf("data %u events %u\n", got.data.u32, got.events);
	TRY(read(timer, &count, 8));
	TRY(epoll_wait(set, &got, 1, 10));
	/* edges of the timer */
	wanted.events = EPOLLIN | EPOLLET;
	NEED(epoll_ctl(set, EPOLL_CTL_MOD, timer, &wanted) == 0);
	NEED(set_file(timer, 0, 5 * MILLISECOND, 0) == 0);
	TRY(epoll_wait(set, &got, 1, 5000));
	TRY(epoll_wait(set, &got, 1, 10));
	NEED(kill(getpid(), SIGUSR1) == 0);
	TRY(epoll_wait(set, &got, 1, 5000));
	printf("data %u\n", got.data.u32);
	return 0;
}
