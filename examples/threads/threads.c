/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Counts primes with several threads:
 *
 *     threads THREADS LIMIT
 *
 * Each thread looks at numbers of its own and hands the primes to the first
 * thread through a queue.
 */
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	MOST_THREADS = 64,
	MOST_LIMIT = 10 * 1000 * 1000,
	QUEUE_LENGTH = 32,
};

struct queue {
	pthread_mutex_t lock;
	pthread_cond_t filled;
	pthread_cond_t emptied;
	long items[QUEUE_LENGTH];
	size_t first;
	size_t count;
};

static struct queue found = {
	.lock = PTHREAD_MUTEX_INITIALIZER,
	.filled = PTHREAD_COND_INITIALIZER,
	.emptied = PTHREAD_COND_INITIALIZER,
};

static long threads;
static long limit;

static void put(struct queue *queue, long item)
{
	pthread_mutex_lock(&queue->lock);
	while (queue->count == QUEUE_LENGTH)
		pthread_cond_wait(&queue->emptied, &queue->lock);
	queue->items[(queue->first + queue->count++) % QUEUE_LENGTH] = item;
	pthread_cond_signal(&queue->filled);
	pthread_mutex_unlock(&queue->lock);
}

static long take(struct queue *queue)
{
	long item;

	pthread_mutex_lock(&queue->lock);
	while (!queue->count)
		pthread_cond_wait(&queue->filled, &queue->lock);
	item = queue->items[queue->first];
	queue->first = (queue->first + 1) % QUEUE_LENGTH;
	queue->count--;
	pthread_cond_signal(&queue->emptied);
	pthread_mutex_unlock(&queue->lock);
	return item;
}

static bool is_prime(long number)
{
	for (long i = 2; i * i <= number; i++)
		if (number % i == 0)
			return false;
	return number > 1;
}

/* Looks at every number from its own one on, a step of all threads apart. */
static void *find(void *first)
{
	for (long i = *(const long *)first; i < limit; i += threads)
		if (is_prime(i))
			put(&found, i);
	put(&found, 0);
	return NULL;
}

static bool read_number(const char *word, long most, long *number)
{
	char *end;

	*number = strtol(word, &end, 10);
	return !*end && *number > 0 && *number <= most;
}

static int count_primes(void)
{
	pthread_t ids[MOST_THREADS];
	long firsts[MOST_THREADS];
	long primes = 0;
	long largest = 0;
	long running = threads;

	for (long i = 0; i < threads; i++) {
		firsts[i] = i;
		int error = pthread_create(&ids[i], NULL, find, &firsts[i]);

		if (error) {
			fprintf(stderr, "threads: %s\n", strerror(error));
			return 1;
		}
	}
	while (running) {
		long item = take(&found);

		running -= !item;
		primes += item != 0;
		largest = item > largest ? item : largest;
	}
	for (long i = 0; i < threads; i++)
		pthread_join(ids[i], NULL);
	printf("%ld primes below %ld, the largest %ld\n", primes, limit, largest);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc != 3 || !read_number(argv[1], MOST_THREADS, &threads) ||
	    !read_number(argv[2], MOST_LIMIT, &limit)) {
		fprintf(stderr,
			"Usage: threads THREADS LIMIT, 1 to %d and 1 to %d\n",
			MOST_THREADS, MOST_LIMIT);
		return 2;
	}
	return count_primes();
}
