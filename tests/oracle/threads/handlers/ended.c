/* SPDX-License-Identifier: BSD-3-Clause */
/* A signal without handler ends all threads, though one alone does not block it. */
/* world: child */
#include "start.h"

static sem_t never;

static void *waits(void *data)
{
	block_here(SIG_UNBLOCK, SIGTERM);
	sem_wait(&never);
	return NULL;
}

int main(void)
{
	sem_init(&never, 0, 0);
	block_here(SIG_BLOCK, SIGTERM);
	start(waits, NULL);
	wait_a_while();
	puts("one may");
	fflush(stdout);
	kill(getpid(), SIGTERM);
	sem_wait(&never);
	puts("not ended");
	return 0;
}
