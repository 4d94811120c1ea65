/* SPDX-License-Identifier: BSD-3-Clause */
/* A timer whose signal is ignored goes on, and is heard of later. */
#include "timer.h"

int main(void)
{
	int id;

	signal(SIGUSR1, SIG_IGN);
	NEED(make(CLOCK_MONOTONIC, SIGEV_SIGNAL, SIGUSR1, &id) == 0);
	NEED(set(id, 0, 5 * MILLISECOND, 5 * MILLISECOND) == 0);
	pass(50);
	HOLDS(left(id, NULL) > 0);
	handle(SIGUSR1, count, 0);
	compute_until(2);
	print_last(id);
	/* one that waits is forgotten, and the timer goes on */
	block(SIG_BLOCK, SIGUSR1);
	pass(20);
	print_pending("blocked");
	signal(SIGUSR1, SIG_IGN);
	handle(SIGUSR1, count, 0);
	hits = 0;
	block(SIG_UNBLOCK, SIGUSR1);
	compute_until(2);
	puts("goes on");
	return 0;
}
