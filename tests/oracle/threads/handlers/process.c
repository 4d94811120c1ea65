/* SPDX-License-Identifier: BSD-3-Clause */
/* A signal to the process is handled by a thread that does not block it. */
#include "start.h"

static volatile int first, other;
static sem_t ready, handled, go;

static void handler(int signal, siginfo_t *info, void *context)
{
	int number = own_number();

	printf("signal %d, code %d in %s\n", signal, info->si_code,
	       number == first ? "the first" :
	       number == other ? "the other" :
				 "which?");
	sem_post(&handled);
}

static void await(sem_t *sem)
{
	while (sem_wait(sem))
		;
}

static void *send(void *data)
{
	other = own_number();
	block_here(SIG_BLOCK, SIGUSR1);
	printf("the first one alone may\n");
	NEED(kill(getpid(), SIGUSR1) == 0);
	sem_post(&ready);
	await(&go);
	block_here(SIG_UNBLOCK, SIGUSR1);
	printf("the other one alone may\n");
	NEED(kill(getpid(), SIGUSR1) == 0);
	await(&handled);
	block_here(SIG_BLOCK, SIGUSR1);
	printf("nobody may\n");
	NEED(kill(getpid(), SIGUSR1) == 0);
	sem_post(&ready);
	return NULL;
}

int main(void)
{
	sigset_t set;

	sem_init(&ready, 0, 0);
	sem_init(&handled, 0, 0);
	sem_init(&go, 0, 0);
	first = own_number();
	handle(SIGUSR1, handler, SA_RESTART);
	pthread_t thread = start(send, NULL);

	await(&handled);
	await(&ready);
	block_here(SIG_BLOCK, SIGUSR1);
	sem_post(&go);
	await(&ready);
	end(thread);
	sigpending(&set);
	printf("waits %d\n", sigismember(&set, SIGUSR1));
	block_here(SIG_UNBLOCK, SIGUSR1);
	await(&handled);
	return 0;
}
