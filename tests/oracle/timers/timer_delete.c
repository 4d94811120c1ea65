/* SPDX-License-Identifier: BSD-3-Clause */
/* A timer that is deleted, or set anew, while its signal waits sends none. */
#include "timer.h"

int main(void)
{
	int id, other;

	handle(SIGUSR1, count, 0);
	NEED(make(CLOCK_MONOTONIC, SIGEV_SIGNAL, SIGUSR1, &id) == 0);
	NEED(make(CLOCK_MONOTONIC, SIGEV_SIGNAL, SIGUSR1, &other) == 0);
	HOLDS(other == id + 1);
	NEED(set(id, 0, 200 * MILLISECOND, 0) == 0);
	TRY(syscall(SYS_timer_delete, id));
	pass(250);
	printf("hits %d\n", hits);
	/* two of the same signal both wait, and one is enough to be told of */
	NEED(make(CLOCK_MONOTONIC, SIGEV_SIGNAL, SIGUSR1, &id) == 0);
	HOLDS(id == other + 1);
	block(SIG_BLOCK, SIGUSR1);
	NEED(set(id, 0, 5 * MILLISECOND, 0) == 0);
	NEED(set(other, 0, 6 * MILLISECOND, 0) == 0);
	pass(20);
	block(SIG_UNBLOCK, SIGUSR1);
	printf("hits %d\n", hits);
	TRY(syscall(SYS_timer_gettime, 77, NULL));
	TRY(syscall(SYS_timer_delete, id));
	TRY(overruns(id));
	TRY(set(id, 0, 1, 0));
	TRY(syscall(SYS_timer_gettime, id, &id));
	return 0;
}
