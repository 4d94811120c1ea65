/* SPDX-License-Identifier: BSD-3-Clause */
/* SIGEV_THREAD_ID: the signal is that thread's, whoever else lets it in. */
#include "timer.h"

#include <pthread.h>

static volatile int wanted, handled;

static void note(int signal, siginfo_t *info, void *context)
{
	(void)context;
	handled = (int)syscall(SYS_gettid);
	count(signal, info, NULL);
}

static void *compute(void *argument)
{
	int id;

	wanted = (int)syscall(SYS_gettid);
	NEED(make(CLOCK_MONOTONIC, SIGEV_THREAD_ID, SIGUSR1, &id) == 0);
	NEED(set(id, 0, 10 * MILLISECOND, 5 * MILLISECOND) == 0);
	compute_until(3);
	HOLDS(handled == wanted);
	NEED(syscall(SYS_timer_delete, id) == 0);
	return argument;
}

int main(void)
{
	struct event event = {.signal = SIGUSR1, .notify = SIGEV_THREAD_ID,
			      .thread = 999999};
	pthread_t thread;
	int id;

	handle(SIGUSR1, note, 0);
	TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &id));
	event.thread = 0;
	TRY(syscall(SYS_timer_create, CLOCK_MONOTONIC, &event, &id));
	NEED(make(CLOCK_MONOTONIC, SIGEV_THREAD_ID, SIGUSR1, &id) == 0);
	NEED(set(id, 0, 10 * MILLISECOND, 0) == 0);
	compute_until(1);
	HOLDS(handled == (int)syscall(SYS_gettid));
	print_last(id);
	hits = 0;
	NEED(pthread_create(&thread, NULL, compute, NULL) == 0);
	NEED(pthread_join(thread, NULL) == 0);
	return 0;
}
