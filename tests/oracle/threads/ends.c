/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Ends: an owner that leaves its lock behind, a first thread that ends before
 * the others, data that is destroyed with its thread.
 */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <time.h>

static pthread_mutex_t lock;
static pthread_key_t key;

static void *leave_locked(void *unused)
{
	pthread_mutex_lock(&lock);
	return unused;
}

static void robust(void)
{
	pthread_mutexattr_t attributes;
	pthread_t thread;

	pthread_mutexattr_init(&attributes);
	pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
	pthread_mutex_init(&lock, &attributes);
	pthread_create(&thread, NULL, leave_locked, NULL);
	pthread_join(thread, NULL);
	int error = pthread_mutex_lock(&lock);

	printf("its owner ended: %d\n", error == EOWNERDEAD);
	printf("made good: %d\n", pthread_mutex_consistent(&lock));
	printf("unlocked: %d\n", pthread_mutex_unlock(&lock));
	printf("locked: %d\n", pthread_mutex_lock(&lock));
	pthread_mutex_unlock(&lock);
}

static void destroy(void *value)
{
	printf("destroyed %ld\n", (long)value);
}

static void *with_data(void *value)
{
	pthread_setspecific(key, value);
	return NULL;
}

static void *last(void *unused)
{
	struct timespec time = {0, 10000000};

	(void)unused;
	nanosleep(&time, NULL);
	puts("the last one");
	fflush(stdout);
	return NULL;
}

int main(void)
{
	pthread_t thread;

	robust();
	pthread_key_create(&key, destroy);
	pthread_create(&thread, NULL, with_data, (void *)42);
	pthread_join(thread, NULL);
	pthread_create(&thread, NULL, last, NULL);
	pthread_detach(thread);
	pthread_exit(NULL);
}
