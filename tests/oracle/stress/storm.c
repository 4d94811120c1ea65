/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 200 threads hand tokens round, each by a wake of the next, while signals rain
 * on them: those of one kind may fall together, real-time ones are all counted.
 * Round after round all threads begin and end, for the seconds that are the
 * argument. Then no wake and no signal may be lost, and as much memory be free as
 * behind the first rounds.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sysinfo.h>
#include <time.h>
#include <unistd.h>

#define THREADS 200
#define TOKENS 8
#define TURNS 200

/* A wake that has not come in so many seconds never will. */
#define LIMIT 60

/* Rounds until the C library and the kernel keep what they will keep. */
#define WARM 3

#define CHECK(what) check((what), #what)

static sem_t turn[THREADS];
static atomic_long handed, lost, plain, queued;
static atomic_int ended;
static long wrong;

static void check(int holds, const char *what)
{
	if (!holds) {
		wrong++;
		printf("not true: %s (%s)\n", what, strerror(errno));
	}
}

static void on_plain(int number)
{
	(void)number;
	atomic_fetch_add(&plain, 1);
}

static void on_queued(int number, siginfo_t *info, void *context)
{
	(void)number;
	(void)context;
	atomic_fetch_add(&queued, info->si_value.sival_int);
}

static void *hands_on(void *number)
{
	long me = (long)number;

	for (int i = 0; i < TURNS; i++) {
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
	atomic_fetch_add(&ended, 1);
	return number;
}

/* Threads that have not been joined can be sent signals, also once they ended. */
static long rain(const pthread_t *threads)
{
	union sigval one = {.sival_int = 1};
	unsigned int random = 1;
	long sent = 0;

	while (atomic_load(&ended) < THREADS) {
		for (int i = 0; i < 4; i++) {
			random = random * 1103515245 + 12345;
			pthread_kill(threads[(random >> 16) % THREADS], SIGUSR1);
			if (sigqueue(getpid(), SIGRTMIN, one) == 0)
				sent++;
			else
				CHECK(errno == EAGAIN);
		}
		usleep(2000);
	}
	return sent;
}

static void run(void)
{
	static pthread_t threads[THREADS];
	long joined = 0;

	atomic_store(&ended, 0);
	atomic_store(&queued, 0);
	for (long i = 0; i < THREADS; i++)
		sem_init(&turn[i], 0, i % (THREADS / TOKENS) == 0);
	for (long i = 0; i < THREADS; i++)
		CHECK(pthread_create(&threads[i], NULL, hands_on, (void *)i) == 0);
	long sent = rain(threads);

	for (long i = 0; i < THREADS; i++) {
		void *result;

		pthread_join(threads[i], &result);
		joined += (long)result == i;
	}
	CHECK(joined == THREADS);
	CHECK(atomic_load(&queued) == sent);
	CHECK(sent > 0);
}

static unsigned long free_pages(void)
{
	struct sysinfo info;

	sysinfo(&info);
	return info.freeram * info.mem_unit / 4096;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	struct sigaction action = {.sa_handler = on_plain};
	double seconds = argc > 1 ? atof(argv[1]) : 1;

	sigaction(SIGUSR1, &action, NULL);
	action.sa_sigaction = on_queued;
	action.sa_flags = SA_SIGINFO | SA_RESTART;
	sigaction(SIGRTMIN, &action, NULL);
	for (int i = 0; i < WARM; i++)
		run();
	unsigned long before = free_pages();
	double start = now();
	long rounds = 0;

	atomic_store(&handed, 0);
	while (now() - start < seconds) {
		run();
		rounds++;
	}
	double rate = (double)handed / (now() - start);
	long more = (long)free_pages() - (long)before;

	CHECK(handed == rounds * THREADS * TURNS);
	CHECK(lost == 0);
	printf("rounds %ld, hand-overs a second %.0f, pages more free %ld\n", rounds,
	       rate, more);
	printf("%ld lost, %ld wrong\n", lost, wrong);
	return wrong != 0;
}
