/* SPDX-License-Identifier: BSD-3-Clause */
/* Waits with and without a limit of time, none of which is made again. */
#include "timers.h"
#include <sys/epoll.h>
#include <sys/select.h>

/* The operation of the call. */
#define FUTEX_WAIT 0

static int word;

static long futex(int operation, const struct timespec *time)
{
	return syscall(SYS_futex, &word, operation, 0, time, NULL, ~0u);
}

static void begin(int flags)
{
	handle(SIGALRM, count, flags);
	set_alarms();
}

int main(void)
{
	struct timespec wait = {5, 0};
	struct timeval shorter = {5, 0};
	struct epoll_event got;
	int set = epoll_create1(0);

	NEED(set >= 0);
	for (int i = 0; i < 2; i++) {
		int flags = i ? SA_RESTART : 0;

		printf("flags %#x\n", (unsigned int)flags);
		begin(flags);
		TRY(poll(NULL, 0, -1));
		begin(flags);
		TRY(poll(NULL, 0, 5000));
		begin(flags);
		TRY(ppoll(NULL, 0, &wait, NULL));
		begin(flags);
		TRY(select(0, NULL, NULL, NULL, NULL));
		begin(flags);
		shorter.tv_sec = 5;
		TRY(select(0, NULL, NULL, NULL, &shorter));
		HOLDS(shorter.tv_sec == 4);
		begin(flags);
		TRY(pselect(0, NULL, NULL, NULL, &wait, NULL));
		begin(flags);
		TRY(epoll_wait(set, &got, 1, -1));
		begin(flags);
		TRY(epoll_wait(set, &got, 1, 5000));
		begin(flags);
		TRY(futex(FUTEX_WAIT, &wait));
		begin(flags);
		TRY(pause());
	}
	stop_alarms();
	HOLDS(hits >= 20);
	/* what nobody left to be gone on with */
	TRY(syscall(SYS_restart_syscall));
	return 0;
}
