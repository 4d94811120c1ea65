/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads that wait for the same timer: each time one of them gets it. */
#include "timerfd.h"

#include <pthread.h>

static int fd;
static volatile uint64_t counts[3];

static void *take(void *argument)
{
	volatile uint64_t *count = argument;
	uint64_t got;

	while (*count < 3) {
		NEED(read(fd, &got, sizeof(got)) == 8);
		*count += got;
	}
	return NULL;
}

int main(void)
{
	pthread_t threads[3];

	NEED((fd = timerfd_create(CLOCK_MONOTONIC, 0)) >= 0);
	uint64_t start = now(CLOCK_MONOTONIC);

	NEED(set_file(fd, 0, 5 * MILLISECOND, 2 * MILLISECOND) == 0);
	for (int i = 0; i < 3; i++)
		NEED(pthread_create(&threads[i], NULL, take,
				    (void *)(uintptr_t)&counts[i]) == 0);
	for (int i = 0; i < 3; i++)
		NEED(pthread_join(threads[i], NULL) == 0);
	uint64_t total = counts[0] + counts[1] + counts[2];

	HOLDS(total >= 9);
	HOLDS(now(CLOCK_MONOTONIC) - start >= (total - 1) * 2 * MILLISECOND);
	return 0;
}
