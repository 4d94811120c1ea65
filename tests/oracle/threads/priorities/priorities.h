/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs whose threads have priorities: all run on one processor. */
#pragma once

#include "../../programs/oracle.h"

#include <pthread.h>
#include <sched.h>

/* What ran, in its order. */
static char ran[256];

static inline void ran_add(char what)
{
	size_t n = strlen(ran);

	if (n < sizeof(ran) - 1)
		ran[n] = what;
}

static inline void ran_tell(const char *what)
{
	printf("%s: %s\n", what, ran);
	memset(ran, 0, sizeof(ran));
}

/* The calling thread, or another, runs with a policy and a priority. */
static inline long run_with(pid_t id, int policy, int priority)
{
	const struct sched_param param = {.sched_priority = priority};

	return syscall(SYS_sched_setscheduler, id, policy, &param);
}

/* On the first processor that this program may use. */
static inline void run_on_one(void)
{
	cpu_set_t all, one;
	int cpu = 0;

	CPU_ZERO(&all);
	CPU_ZERO(&one);
	syscall(SYS_sched_getaffinity, 0, sizeof(all), &all);
	while (!CPU_ISSET(cpu, &all))
		cpu++;
	CPU_SET(cpu, &one);
	syscall(SYS_sched_setaffinity, 0, sizeof(one), &one);
}

/* A thread with a policy from the start. */
static inline pthread_t begin(void *(*body)(void *), void *of, int policy,
			      int priority)
{
	const struct sched_param param = {.sched_priority = priority};
	pthread_attr_t how;
	pthread_t thread;

	pthread_attr_init(&how);
	pthread_attr_setinheritsched(&how, PTHREAD_EXPLICIT_SCHED);
	pthread_attr_setschedpolicy(&how, policy);
	pthread_attr_setschedparam(&how, &param);
	int error = pthread_create(&thread, &how, body, of);

	if (error) {
		printf("no thread: %s\n", oracle_error(error));
		exit(98);
	}
	return thread;
}

static inline uint64_t time_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}
