/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 200 threads hand a token round, each by a wake of the next, while others
 * compute and sleep. A wake that is lost ends in a limit of time, and is counted.
 */
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>

#define THREADS 200
#define LIMIT 60

static sem_t turn[THREADS];
static atomic_long handed, lost;
static atomic_int stop;
static int rounds;

static void *hands_on(void *number)
{
	long me = (long)number;

	for (int i = 0; i < rounds; i++) {
		struct timespec limit;

		clock_gettime(CLOCK_REALTIME, &limit);
		limit.tv_sec += LIMIT;
		while (sem_timedwait(&turn[me], &limit)) {
			if (errno == ETIMEDOUT) {
				atomic_fetch_add(&lost, 1);
				break;
			}
		}
		atomic_fetch_add(&handed, 1);
		sem_post(&turn[(me + 1) % THREADS]);
	}
	return number;
}

static void *computes(void *unused)
{
	while (!atomic_load(&stop))
		;
	return unused;
}

static void *sleeps(void *unused)
{
	struct timespec shortly = {0, 700000};

	while (!atomic_load(&stop))
		nanosleep(&shortly, NULL);
	return unused;
}

/* One run through: all threads begin and end. */
static void run(int times, int with_others)
{
	static pthread_t threads[THREADS];
	pthread_t others[2];
	long joined = 0;

	rounds = times;
	atomic_store(&handed, 0);
	atomic_store(&stop, 0);
	for (int i = 0; i < THREADS; i++)
		sem_init(&turn[i], 0, 0);
	if (with_others) {
		pthread_create(&others[0], NULL, computes, NULL);
		pthread_create(&others[1], NULL, sleeps, NULL);
	}
	for (long i = 0; i < THREADS; i++)
		pthread_create(&threads[i], NULL, hands_on, (void *)i);
	sem_post(&turn[0]);
	for (long i = 0; i < THREADS; i++) {
		void *result;

		pthread_join(threads[i], &result);
		joined += (long)result == i;
	}
	atomic_store(&stop, 1);
	for (int i = 0; i < 2 && with_others; i++)
		pthread_join(others[i], NULL);
	printf("joined %ld, handed on %ld, lost %ld\n", joined, handed, lost);
}

int main(void)
{
	run(50, 0);
	run(50, 0);
	run(1, 1);
	return 0;
}
