/* SPDX-License-Identifier: BSD-3-Clause */
/* A new thread blocks what its maker blocks; then each has masks of its own. */
#include "start.h"

static sem_t there, go;

static void handler(int signal, siginfo_t *info, void *context)
{
	printf("handler of %d\n", signal);
}

static void print_waiting(const char *who)
{
	sigset_t set;

	sigpending(&set);
	printf("%s: waiting %d %d\n", who, sigismember(&set, SIGUSR1),
	       sigismember(&set, SIGUSR2));
}

static void *other(void *data)
{
	print_blocked("other");
	block_here(SIG_BLOCK, SIGHUP);
	block_here(SIG_UNBLOCK, SIGUSR2);
	print_blocked("other");
	print_waiting("other");
	sem_post(&there);
	sem_wait(&go);
	print_waiting("other");
	block_here(SIG_UNBLOCK, SIGUSR1);
	print_waiting("other");
	return NULL;
}

int main(void)
{
	sem_init(&there, 0, 0);
	sem_init(&go, 0, 0);
	handle(SIGUSR1, handler, 0);
	handle(SIGUSR2, handler, 0);
	block_here(SIG_BLOCK, SIGUSR1);
	block_here(SIG_BLOCK, SIGUSR2);
	TRY(raise(SIGUSR1));
	print_waiting("first");
	pthread_t thread = start(other, NULL);

	sem_wait(&there);
	print_blocked("first");
	TRY(pthread_kill(thread, SIGUSR1));
	sem_post(&go);
	end(thread);
	print_waiting("first");
	return 0;
}
