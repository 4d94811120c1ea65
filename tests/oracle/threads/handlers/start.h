/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs whose threads handle signals. */
#pragma once

#include "../../handlers/handlers.h"

#include <pthread.h>
#include <semaphore.h>

static inline pthread_t start(void *(*run)(void *), void *data)
{
	pthread_t thread;

	NEED(pthread_create(&thread, NULL, run, data) == 0);
	return thread;
}

static inline void *end(pthread_t thread)
{
	void *result;

	NEED(pthread_join(thread, &result) == 0);
	return result;
}

static inline int own_number(void)
{
	return (int)syscall(SYS_gettid);
}

/* Long enough for the others to come to where they wait. */
static inline void wait_a_while(void)
{
	const struct timespec while_ = {.tv_nsec = 50000000};

	nanosleep(&while_, NULL);
}

/* Block a signal in the calling thread or let it come. */
static inline void block_here(int how, int signal)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, signal);
	NEED(pthread_sigmask(how, &set, NULL) == 0);
}
