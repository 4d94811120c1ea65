/* SPDX-License-Identifier: BSD-3-Clause */
/* A thousand threads at once, with the stacks that the C library gives them. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#define MANY 1000

static pthread_t threads[MANY];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t all = PTHREAD_COND_INITIALIZER;
static long waiting, sum;

static void *wait_for_all(void *number)
{
	pthread_mutex_lock(&lock);
	if (++waiting == MANY)
		pthread_cond_broadcast(&all);
	while (waiting < MANY)
		pthread_cond_wait(&all, &lock);
	sum += (long)number;
	pthread_mutex_unlock(&lock);
	return NULL;
}

int main(void)
{
	for (long i = 0; i < MANY; i++) {
		int error = pthread_create(&threads[i], NULL, wait_for_all,
					   (void *)i);

		if (error) {
			printf("%ld: %s\n", i, strerror(error));
			return 1;
		}
	}
	for (int i = 0; i < MANY; i++)
		pthread_join(threads[i], NULL);
	printf("%ld waited, sum %ld\n", waiting, sum);
	return 0;
}
