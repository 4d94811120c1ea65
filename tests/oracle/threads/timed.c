/* SPDX-License-Identifier: BSD-3-Clause */
/* Waits with a limit of time: never too short, also while others compute. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define SECOND 1000000000L

/* As in Linux's header, which musl does not bring. */
#define WAIT_PRIVATE 128
#define WAIT_BITSET_PRIVATE 137
#define MATCH_ANY 0xffffffff

static atomic_int stop;

static long now(clockid_t clock)
{
	struct timespec time;

	clock_gettime(clock, &time);
	return time.tv_sec * SECOND + time.tv_nsec;
}

static struct timespec later(clockid_t clock, long nanoseconds)
{
	long at = now(clock) + nanoseconds;

	return (struct timespec){at / SECOND, at % SECOND};
}

/* Not before its time, and not seconds behind it. */
static void tell(const char *what, int result, long start, long wanted)
{
	long took = now(CLOCK_MONOTONIC) - start;

	printf("%s: %d, %s\n", what, result,
	       took < wanted ? "too short" :
	       took > wanted + 5 * SECOND ? "too long" : "in time");
}

static void futexes(long wait)
{
	static int word = 7;
	struct timespec span = {wait / SECOND, wait % SECOND}, at;
	long start = now(CLOCK_MONOTONIC);
	long result = syscall(SYS_futex, &word, WAIT_PRIVATE, 7, &span,
			      NULL, 0);

	tell("futex", result ? errno : 0, start, wait);
	start = now(CLOCK_MONOTONIC);
	at = later(CLOCK_MONOTONIC, wait);
	result = syscall(SYS_futex, &word, WAIT_BITSET_PRIVATE, 7, &at,
			 NULL, MATCH_ANY);
	tell("futex at a moment", result ? errno : 0, start, wait);
	at = later(CLOCK_MONOTONIC, -1);
	start = now(CLOCK_MONOTONIC);
	result = syscall(SYS_futex, &word, WAIT_BITSET_PRIVATE, 7, &at,
			 NULL, MATCH_ANY);
	tell("futex at a moment that is over", result ? errno : 0, start, 0);
}

static void conditions(long wait)
{
	pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	pthread_cond_t never = PTHREAD_COND_INITIALIZER;
	struct timespec at = later(CLOCK_REALTIME, wait);
	long start = now(CLOCK_MONOTONIC);
	sem_t nothing;

	pthread_mutex_lock(&lock);
	int result = pthread_cond_timedwait(&never, &lock, &at);

	/* the two clocks need not run exactly alike */
	tell("condition", result, start, wait - wait / 1000);
	sem_init(&nothing, 0, 0);
	start = now(CLOCK_MONOTONIC);
	at = later(CLOCK_REALTIME, wait);
	result = sem_timedwait(&nothing, &at);
	tell("semaphore", result ? errno : 0, start, wait - wait / 1000);
}

static void sleeps(long wait)
{
	struct timespec span = {wait / SECOND, wait % SECOND}, at;
	long start = now(CLOCK_MONOTONIC);
	int result = nanosleep(&span, NULL);

	tell("nanosleep", result, start, wait);
	start = now(CLOCK_MONOTONIC);
	at = later(CLOCK_MONOTONIC, wait);
	result = clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, NULL);
	tell("clock_nanosleep", result, start, wait);
	start = now(CLOCK_MONOTONIC);
	result = poll(NULL, 0, (int)(wait / 1000000));
	tell("poll", result, start, wait / 1000000 * 1000000);
}

static void all(long wait)
{
	futexes(wait);
	conditions(wait);
	sleeps(wait);
}

static void *computes(void *unused)
{
	while (!atomic_load(&stop))
		;
	return unused;
}

static void *sleeps_long(void *number)
{
	struct timespec span = {0, 1000000 + (long)number % 17 * 1300000};

	for (int i = 0; i < 5; i++)
		nanosleep(&span, NULL);
	return number;
}

/* Many deadlines at once, some of which are the same. */
static void crowd(void)
{
	pthread_t threads[60];
	int ended = 0;

	for (long i = 0; i < 60; i++)
		pthread_create(&threads[i], NULL, sleeps_long, (void *)i);
	for (long i = 0; i < 60; i++) {
		void *result;

		pthread_join(threads[i], &result);
		ended += (long)result == i;
	}
	printf("%d slept\n", ended);
}

int main(void)
{
	pthread_t computing;

	all(1234567);
	all(30000000);
	crowd();
	pthread_create(&computing, NULL, computes, NULL);
	all(21000000);
	crowd();
	atomic_store(&stop, 1);
	pthread_join(computing, NULL);
	return 0;
}
