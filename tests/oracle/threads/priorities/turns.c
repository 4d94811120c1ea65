/* SPDX-License-Identifier: BSD-3-Clause */
/* Turns end with SCHED_RR, and not with SCHED_FIFO; a higher one interrupts both. */
#include "priorities.h"

/* The turns of SCHED_RR last 100 ms. */
#define PART 350000000

/* Compute for some time of one's own; others' is not counted. */
static void *computes(void *name)
{
	uint64_t mine = 0, last = time_now();

	while (mine < PART) {
		uint64_t now = time_now();

		if (now - last < PART / 25)
			mine += now - last;
		else if (ran[strlen(ran) - 1] != *(char *)name)
			ran_add(*(char *)name);
		last = now;
		if (!strchr(ran, *(char *)name))
			ran_add(*(char *)name);
	}
	ran_add('.');
	return NULL;
}

static void *sleeps(void *unused)
{
	const struct timespec while_ = {0, 20000000};

	nanosleep(&while_, NULL);
	ran_add('!');
	return unused;
}

/* Did both run before one of them was ready? */
static bool between(void)
{
	const char *end = strchr(ran, '.');
	const char *a = strchr(ran, 'a'), *b = strchr(ran, 'b');

	return a < end && b < end;
}

/* Two who compute, and one that is due while the first does. */
static void two(const char *what, int policy, bool disturbed)
{
	pthread_t first, second, third;

	run_with(0, SCHED_FIFO, 60);
	if (disturbed)
		third = begin(sleeps, NULL, SCHED_FIFO, 50);
	first = begin(computes, "a", policy, 10);
	second = begin(computes, "b", policy, 10);
	pthread_join(first, NULL);
	pthread_join(second, NULL);
	if (disturbed)
		pthread_join(third, NULL);
	const char *due = strchr(ran, '!');

	printf("%s: both before the end of one: %d, disturbed: %d\n",
	       what, between(), due && due < strchr(ran, '.'));
	memset(ran, 0, sizeof(ran));
}

int main(void)
{
	run_on_one();
	two("FIFO", SCHED_FIFO, false);
	two("RR", SCHED_RR, false);
	two("FIFO with a higher one", SCHED_FIFO, true);
	two("RR with a higher one", SCHED_RR, true);
	return 0;
}
