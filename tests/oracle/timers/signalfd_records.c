/* SPDX-License-Identifier: BSD-3-Clause */
/* Signals of every origin as records, several in one read. */
#include "signalfd.h"

int main(void)
{
	struct signalfd_siginfo records[6];
	uint64_t mask = set_of(SIGUSR1, SIGRTMIN) | set_of(SIGALRM, SIGUSR2) |
			set_of(SIGKILL, SIGSTOP);
	union sigval value = {.sival_ptr = (void *)0x123456789abc};
	int fd, id;

	for (int i = 1; i < 65; i++)
		if (mask >> (i - 1) & 1 && i != SIGKILL && i != SIGSTOP)
			block(SIG_BLOCK, i);
	TRY(fd = (int)syscall(SYS_signalfd4, -1, &mask, 8, SFD_NONBLOCK));
	TRY(read(fd, records, sizeof(records)));
	NEED(sigqueue(getpid(), SIGRTMIN, value) == 0);
	value.sival_ptr = (void *)0xfedcba98;
	NEED(sigqueue(getpid(), SIGRTMIN, value) == 0);
	NEED(kill(getpid(), SIGUSR1) == 0);
	NEED(kill(getpid(), SIGUSR1) == 0);
	NEED(raise(SIGUSR2) == 0);
	long size = TRY(read(fd, records, sizeof(records)));

	for (int i = 0; i < size / 128; i++)
		print_record(&records[i]);
	TRY(read(fd, records, sizeof(records)));
	/* those of timers */
	set_timer(ITIMER_REAL, 5000, 0);
	NEED(make(CLOCK_REALTIME, SIGEV_SIGNAL, SIGUSR1, &id) == 0);
	NEED(set(id, TIMER_ABSTIME,
		 now(CLOCK_REALTIME) - 4500 * MILLISECOND,
		 1000 * MILLISECOND) == 0);
	pass(30);
	size = TRY(read(fd, records, sizeof(records)));
	for (int i = 0; i < size / 128; i++)
		print_record(&records[i]);
	HOLDS(records[0].ssi_tid == (unsigned int)id);
	/* room for one, and for a bit more */
	NEED(sigqueue(getpid(), SIGRTMIN, value) == 0);
	NEED(sigqueue(getpid(), SIGRTMIN, value) == 0);
	TRY(read(fd, records, 128));
	TRY(read(fd, records, 255));
	TRY(read(fd, records, 127));
	return 0;
}
