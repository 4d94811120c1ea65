/* SPDX-License-Identifier: BSD-3-Clause */
/* Who runs when: by priority, and of one priority in the order of coming. */
#include "priorities.h"

#include <semaphore.h>

static sem_t wanted;

static void *runs(void *name)
{
	ran_add(*(char *)name);
	return NULL;
}

static void *yields(void *name)
{
	for (int i = 0; i < 3; i++) {
		ran_add(*(char *)name);
		sched_yield();
	}
	return NULL;
}

static void *waits(void *name)
{
	sem_wait(&wanted);
	ran_add(*(char *)name);
	return NULL;
}

/* Four of them while the first thread has the processor; then they run. */
static void four(const char *what, void *(*body)(void *), int policy,
		 const int *priorities)
{
	static char names[] = "abcd";
	pthread_t threads[4];

	run_with(0, SCHED_FIFO, 60);
	for (int i = 0; i < 4; i++)
		threads[i] = begin(body, &names[i], policy, priorities[i]);
	ran_add('|');
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	ran_tell(what);
}

/* One of a higher priority runs within the call that wakes it. */
static void at_once(int mine, int theirs)
{
	pthread_t thread;

	run_with(0, SCHED_FIFO, 60);
	thread = begin(waits, "w", SCHED_FIFO, theirs);
	run_with(0, SCHED_FIFO, 1);
	run_with(0, SCHED_FIFO, mine);
	ran_add('(');
	sem_post(&wanted);
	ran_add(')');
	pthread_join(thread, NULL);
	printf("%d wakes %d, ", mine, theirs);
	ran_tell("order");
}

/* Of several who wait for one lock the highest gets it. */
static void by_priority(void)
{
	static char names[] = "abcd";
	const int priorities[] = {10, 30, 20, 30};
	pthread_t threads[4];

	for (int i = 0; i < 4; i++) {
		run_with(0, SCHED_FIFO, 60);
		threads[i] = begin(waits, &names[i], SCHED_FIFO, priorities[i]);
		run_with(0, SCHED_FIFO, 1);
	}
	run_with(0, SCHED_FIFO, 60);
	for (int i = 0; i < 4; i++) {
		sem_post(&wanted);
		run_with(0, SCHED_FIFO, 1);
		run_with(0, SCHED_FIFO, 60);
	}
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	ran_tell("woken");
}

int main(void)
{
	run_on_one();
	sem_init(&wanted, 0, 0);
	four("mixed", runs, SCHED_FIFO, (int[]){10, 30, 20, 30});
	four("equal", runs, SCHED_FIFO, (int[]){5, 5, 5, 5});
	four("yield", yields, SCHED_FIFO, (int[]){20, 30, 30, 20});
	four("round", yields, SCHED_RR, (int[]){99, 1, 1, 2});
	at_once(20, 21);
	at_once(20, 20);
	at_once(21, 20);
	by_priority();
	return 0;
}
