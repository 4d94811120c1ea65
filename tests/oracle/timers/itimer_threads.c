/* SPDX-License-Identifier: BSD-3-Clause */
/* The signal is the process's: whichever thread does not block it gets it. */
#include "timers.h"

#include <pthread.h>

static pthread_t handled;

static void note(int signal, siginfo_t *info, void *context)
{
	(void)signal;
	(void)info;
	(void)context;
	handled = pthread_self();
	hits++;
}

static void *compute(void *argument)
{
	compute_until(3);
	return argument;
}

int main(void)
{
	pthread_t threads[3];

	handle(SIGALRM, note, 0);
	set_timer(ITIMER_REAL, 10000, 10000);
	for (int i = 0; i < 3; i++)
		NEED(pthread_create(&threads[i], NULL, compute, NULL) == 0);
	for (int i = 0; i < 3; i++)
		NEED(pthread_join(threads[i], NULL) == 0);
	set_timer(ITIMER_REAL, 0, 0);
	HOLDS(hits >= 3);
	/* blocked in the first thread, not in the other */
	hits = 0;
	NEED(pthread_create(&threads[0], NULL, compute, NULL) == 0);
	block(SIG_BLOCK, SIGALRM);
	hits = 0;
	set_timer(ITIMER_REAL, 10000, 10000);
	NEED(pthread_join(threads[0], NULL) == 0);
	HOLDS(pthread_equal(handled, threads[0]));
	return 0;
}
