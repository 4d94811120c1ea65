/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads that compute without a call keep nobody from running. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define SPINNERS 3

static atomic_int stop;
static atomic_long spun[SPINNERS];
static atomic_int flag;

static void *spins(void *number)
{
	while (!atomic_load(&stop))
		atomic_fetch_add(&spun[(long)number], 1);
	return NULL;
}

static void *calls(void *unused)
{
	while (!atomic_load(&stop))
		getppid();
	return unused;
}

static void nap(long milliseconds)
{
	struct timespec time = {milliseconds / 1000,
				milliseconds % 1000 * 1000000};

	nanosleep(&time, NULL);
}

/* All get on while the first thread sleeps, and it wakes. */
static void spinners(void)
{
	pthread_t threads[SPINNERS], caller;
	int moved = 0;

	for (long i = 0; i < SPINNERS; i++)
		pthread_create(&threads[i], NULL, spins, (void *)i);
	pthread_create(&caller, NULL, calls, NULL);
	for (int round = 0; round < 3; round++) {
		long before[SPINNERS];

		for (int i = 0; i < SPINNERS; i++)
			before[i] = atomic_load(&spun[i]);
		nap(300);
		for (int i = 0; i < SPINNERS; i++)
			moved += atomic_load(&spun[i]) > before[i];
	}
	atomic_store(&stop, 1);
	for (int i = 0; i < SPINNERS; i++)
		pthread_join(threads[i], NULL);
	pthread_join(caller, NULL);
	printf("%d of %d got on\n", moved, 3 * SPINNERS);
}

static void *waits_for_flag(void *number)
{
	for (int i = 0; i < 20; i++) {
		while (atomic_load(&flag) != (int)(long)number)
			;
		atomic_store(&flag, !(int)(long)number);
	}
	return NULL;
}

/* Hand-overs without a call: each takes the rest of a turn. */
static void hand_overs(void)
{
	pthread_t other;

	pthread_create(&other, NULL, waits_for_flag, (void *)1);
	waits_for_flag((void *)0);
	pthread_join(other, NULL);
	printf("flag %d\n", atomic_load(&flag));
}

static pthread_spinlock_t lock;
static long guarded;

static void *adds_spinning(void *unused)
{
	for (int i = 0; i < 200000; i++) {
		pthread_spin_lock(&lock);
		guarded++;
		pthread_spin_unlock(&lock);
	}
	return unused;
}

static void spin_lock(void)
{
	pthread_t threads[4];

	pthread_spin_init(&lock, PTHREAD_PROCESS_PRIVATE);
	for (int i = 0; i < 4; i++)
		pthread_create(&threads[i], NULL, adds_spinning, NULL);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	printf("guarded %ld\n", guarded);
}

int main(void)
{
	spinners();
	hand_overs();
	spin_lock();
	return 0;
}
