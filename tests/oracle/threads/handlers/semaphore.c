/* SPDX-License-Identifier: BSD-3-Clause */
/* Waits for a semaphore end with EINTR, or go on; those for a condition go on. */
#include "start.h"

/* FUTEX_WAIT, of one process. */
#define WAIT 128

static sem_t ready, never;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int state, word;

static void handler(int signal, siginfo_t *info, void *context)
{
	printf("handler\n");
}

static void *waits(void *data)
{
	struct timespec later;
	const struct timespec hour = {.tv_sec = 3600};

	sem_post(&ready);
	TRY(syscall(SYS_futex, &word, WAIT, 0, NULL));
	sem_post(&ready);
	TRY(syscall(SYS_futex, &word, WAIT, 0, &hour));
	sem_post(&ready);
	clock_gettime(CLOCK_REALTIME, &later);
	later.tv_sec += 3600;
	TRY(sem_timedwait(&never, &later));
	sem_post(&ready);
	pthread_mutex_lock(&lock);
	while (!state)
		pthread_cond_wait(&changed, &lock);
	pthread_mutex_unlock(&lock);
	printf("state %d\n", state);
	return NULL;
}

int main(void)
{
	sem_init(&ready, 0, 0);
	sem_init(&never, 0, 0);
	handle(SIGUSR1, handler, 0);
	handle(SIGUSR2, handler, SA_RESTART);
	pthread_t thread = start(waits, NULL);

	for (int i = 0; i < 4; i++) {
		sem_wait(&ready);
		wait_a_while();
		if (!i) {
			pthread_kill(thread, SIGUSR2);
			wait_a_while();
		}
		pthread_kill(thread, SIGUSR1);
	}
	wait_a_while();
	pthread_mutex_lock(&lock);
	state = 5;
	pthread_cond_broadcast(&changed);
	pthread_mutex_unlock(&lock);
	end(thread);
	return 0;
}
