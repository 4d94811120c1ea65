/* SPDX-License-Identifier: BSD-3-Clause */
/* Many threads that want the same few things, and compute while they have them. */
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>

#define THREADS 12
#define TURNS 300

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_rwlock_t shared = PTHREAD_RWLOCK_INITIALIZER;
static pthread_barrier_t barrier;
static sem_t places;
static long sum, written[2], wrong;

static long work(long seed)
{
	for (volatile int i = 0; i < 2000; i++)
		seed = seed * 31 + 7;
	return seed;
}

static void *uses(void *number)
{
	long me = (long)number;

	for (int i = 0; i < TURNS; i++) {
		sem_wait(&places);
		pthread_mutex_lock(&mutex);
		long before = sum;

		work(me);
		sum = before + me;
		pthread_mutex_unlock(&mutex);
		sem_post(&places);
		if (i % 10 == me % 10) {
			pthread_rwlock_wrlock(&shared);
			written[0]++;
			work(i);
			written[1]++;
			pthread_rwlock_unlock(&shared);
		} else {
			pthread_rwlock_rdlock(&shared);
			if (written[0] != written[1])
				__atomic_fetch_add(&wrong, 1, __ATOMIC_RELAXED);
			pthread_rwlock_unlock(&shared);
		}
		if (i % 100 == 99)
			pthread_barrier_wait(&barrier);
	}
	return NULL;
}

int main(void)
{
	pthread_t threads[THREADS];

	sem_init(&places, 0, 3);
	pthread_barrier_init(&barrier, NULL, THREADS);
	for (long i = 0; i < THREADS; i++)
		pthread_create(&threads[i], NULL, uses, (void *)i);
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	printf("sum %ld, written %ld, wrong %ld\n", sum, written[0], wrong);
	return 0;
}
