/* SPDX-License-Identifier: BSD-3-Clause */
/* Threads that wait for counters. */
#include "events.h"
#include <sys/eventfd.h>

static int fd, back;

static void *add(void *number)
{
	uint64_t value = (uint64_t)(long)number;

	pause_a_while();
	NEED(write(fd, &value, sizeof(value)) == sizeof(value));
	return NULL;
}

static void *take(void *unused)
{
	uint64_t value;

	pause_a_while();
	NEED(read(fd, &value, sizeof(value)) == sizeof(value));
	return unused;
}

static void *echo(void *unused)
{
	uint64_t value;

	for (int i = 0; i < 1000; i++) {
		NEED(read(fd, &value, sizeof(value)) == sizeof(value));
		NEED(write(back, &value, sizeof(value)) == sizeof(value));
	}
	return unused;
}

int main(void)
{
	uint64_t value = 0, sum = 0;
	pthread_t thread;

	NEED((fd = eventfd(0, 0)) >= 0 && (back = eventfd(0, 0)) >= 0);
	struct pollfd file = {fd, POLLIN, 0};

	pthread_create(&thread, NULL, add, (void *)7);
	TRY(read(fd, &value, sizeof(value)));
	printf("got %d\n", (int)value);
	pthread_join(thread, NULL);
	pthread_create(&thread, NULL, add, (void *)9);
	TRY(poll(&file, 1, -1));
	pthread_join(thread, NULL);
	TRY(read(fd, &value, sizeof(value)));
	printf("got %d\n", (int)value);
	value = UINT64_MAX - 1;
	TRY(write(fd, &value, sizeof(value)));
	pthread_create(&thread, NULL, take, NULL);
	value = 3;
	TRY(write(fd, &value, sizeof(value)));
	pthread_join(thread, NULL);
	TRY(read(fd, &value, sizeof(value)));
	printf("got %d\n", (int)value);
	pthread_create(&thread, NULL, echo, NULL);
	for (uint64_t i = 1; i <= 1000; i++) {
		NEED(write(fd, &i, sizeof(i)) == sizeof(i));
		NEED(read(back, &value, sizeof(value)) == sizeof(value));
		sum += value;
	}
	pthread_join(thread, NULL);
	printf("sum %d\n", (int)sum);
	return 0;
}
