/* SPDX-License-Identifier: BSD-3-Clause */
/* Two threads send each other signals, and none of those that queue is lost. */
#include "start.h"

#define COUNT 200

static int numbers[2];
static __thread long handled, sum;
static sem_t there, ready[2];

static void handler(int signal, siginfo_t *info, void *context)
{
	handled++;
	sum += info->si_value.sival_int;
}

static void *storm(void *data)
{
	long me = (long)data;
	siginfo_t info = {.si_code = SI_QUEUE};
	sigset_t none;

	numbers[me] = own_number();
	sem_post(&there);
	while (sem_wait(&ready[me]))
		;
	for (int i = 0; i < COUNT; i++) {
		info.si_value.sival_int = i;
		NEED(syscall(SYS_rt_tgsigqueueinfo, getpid(), numbers[!me],
			     SIGRTMIN + 1, &info) == 0);
		if (i % 7 == 0)
			sched_yield();
	}
	sigemptyset(&none);
	block_here(SIG_BLOCK, SIGRTMIN + 1);
	while (handled < COUNT)
		sigsuspend(&none);
	printf("%ld\n", handled);
	return (void *)sum;
}

int main(void)
{
	pthread_t threads[2];

	sem_init(&there, 0, 0);
	handle(SIGRTMIN + 1, handler, SA_RESTART);
	for (long i = 0; i < 2; i++) {
		sem_init(&ready[i], 0, 0);
		threads[i] = start(storm, (void *)i);
	}
	sem_wait(&there);
	sem_wait(&there);
	sem_post(&ready[0]);
	sem_post(&ready[1]);
	long first = (long)end(threads[0]);

	printf("%ld %ld, ours %ld\n", first, (long)end(threads[1]), handled);
	return 0;
}
