/* SPDX-License-Identifier: BSD-3-Clause */
/* Many at once, which run out in the order of their moments. */
#include "timer.h"

#define MANY 100

static int order[MANY];

static void note(int signal, siginfo_t *info, void *context)
{
	(void)signal;
	(void)context;
	if (hits < MANY)
		order[hits] = info->si_timerid;
	hits++;
}

int main(void)
{
	int id[MANY];

	handle(SIGRTMIN, note, 0);
	for (int i = 0; i < MANY; i++)
		NEED(make(CLOCK_MONOTONIC, SIGEV_SIGNAL, SIGRTMIN, &id[i]) == 0);
	/* none is over before all are set, on a machine that is played, too */
	uint64_t first = now(CLOCK_MONOTONIC) + 500 * MILLISECOND;

	for (int i = 0; i < MANY; i++)
		NEED(set(id[i], TIMER_ABSTIME,
			 first + (uint64_t)(i * 37 % MANY) * 300000, 0) == 0);
	compute_until(MANY);
	int wrong = 0;

	for (int i = 0; i < MANY; i++)
		wrong += (order[i] - id[0]) * 37 % MANY != i;
	printf("wrong %d\n", wrong);
	for (int i = 0; i < MANY; i++)
		NEED(syscall(SYS_timer_delete, id[i]) == 0);
	pass(5);
	printf("hits %d\n", hits);
	return 0;
}
