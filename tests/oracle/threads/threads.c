/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads that add, take turns, sleep, wait with a limit, and end unjoined. */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <time.h>

#define THREADS 8
#define TURNS 5

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static __thread long mine = 5;
static int count;
static long turn;

static void *add(void *number)
{
	mine += (long)number;
	for (int i = 0; i < 1000; i++) {
		pthread_mutex_lock(&lock);
		count++;
		pthread_mutex_unlock(&lock);
	}
	return (void *)mine;
}

static void sums(void)
{
	pthread_t threads[THREADS];
	void *result;

	for (long i = 0; i < THREADS; i++)
		pthread_create(&threads[i], NULL, add, (void *)i);
	for (int i = 0; i < THREADS; i++) {
		pthread_join(threads[i], &result);
		printf("%ld ", (long)result);
	}
	printf("count %d, mine %ld\n", count, mine);
}

static void *take_turns(void *number)
{
	long me = (long)number;

	for (int i = 0; i < TURNS; i++) {
		pthread_mutex_lock(&lock);
		while (turn != me)
			pthread_cond_wait(&changed, &lock);
		printf("turn of %ld\n", me);
		turn = !me;
		pthread_cond_broadcast(&changed);
		pthread_mutex_unlock(&lock);
	}
	return NULL;
}

static void turns(void)
{
	pthread_t threads[2];

	for (long i = 0; i < 2; i++)
		pthread_create(&threads[i], NULL, take_turns, (void *)i);
	for (int i = 0; i < 2; i++)
		pthread_join(threads[i], NULL);
}

static void a_limit(void)
{
	struct timespec until;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_nsec += 5000000;
	if (until.tv_nsec >= 1000000000) {
		until.tv_sec++;
		until.tv_nsec -= 1000000000;
	}
	pthread_mutex_lock(&lock);
	printf("in time: %d\n",
	       pthread_cond_timedwait(&changed, &lock, &until) != ETIMEDOUT);
	pthread_mutex_unlock(&lock);
}

static void *sleep_first(void *unused)
{
	struct timespec time = {0, 20000000};

	(void)unused;
	nanosleep(&time, NULL);
	pthread_mutex_lock(&lock);
	turn = 9;
	pthread_cond_signal(&changed);
	pthread_mutex_unlock(&lock);
	pthread_exit((void *)77);
}

static void wait_for_nine(void)
{
	pthread_mutex_lock(&lock);
	while (turn != 9)
		pthread_cond_wait(&changed, &lock);
	turn = 0;
	pthread_mutex_unlock(&lock);
}

int main(void)
{
	pthread_attr_t detached;
	pthread_t thread;
	void *result;

	sums();
	turns();
	a_limit();
	pthread_create(&thread, NULL, sleep_first, NULL);
	wait_for_nine();
	pthread_join(thread, &result);
	printf("slept: %ld\n", (long)result);
	pthread_attr_init(&detached);
	pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
	pthread_create(&thread, &detached, sleep_first, NULL);
	wait_for_nine();
	puts("detached");
	return 3;
}
