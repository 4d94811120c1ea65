/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs that have signals sent to themselves, or files tell of time. */
#pragma once

#include "../handlers/handlers.h"

#include <poll.h>
#include <sys/time.h>

#define MILLISECOND 1000000L

static inline uint64_t now(clockid_t clock)
{
	struct timespec time;

	NEED(clock_gettime(clock, &time) == 0);
	return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

/* Have an interval timer run out after so many microseconds. */
static inline void set_timer(int which, long left, long interval)
{
	struct itimerval value = {
		.it_value = {left / 1000000, left % 1000000},
		.it_interval = {interval / 1000000, interval % 1000000},
	};

	NEED(setitimer(which, &value, NULL) == 0);
}

/*
 * Have SIGALRM come each 10 ms, for a wait that it is to end: a slow machine may
 * not wait yet when the first one comes.
 */
static inline void set_alarms(void)
{
	set_timer(ITIMER_REAL, 10000, 10000);
}

static inline void stop_alarms(void)
{
	set_timer(ITIMER_REAL, 0, 0);
}

/* Let time go by, whatever comes meanwhile. */
static inline void pass(long milliseconds)
{
	uint64_t end = now(CLOCK_MONOTONIC) +
		       (uint64_t)milliseconds * MILLISECOND;
	struct timespec time = {(time_t)(end / 1000000000),
				(long)(end % 1000000000)};

	while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, NULL))
		continue;
}

/* The signals that wait, in hexadecimal. */
static inline void print_pending(const char *name)
{
	uint64_t set;

	NEED(syscall(SYS_rt_sigpending, &set, 8) == 0);
	printf("%s: pending %016llx\n", name, (unsigned long long)set);
}

static volatile sig_atomic_t hits;
static siginfo_t last;

static inline void count(int signal, siginfo_t *info, void *context)
{
	(void)signal;
	(void)context;
	last = *info;
	hits++;
}

/* Compute until a handler was called so often. */
static inline void compute_until(int wanted)
{
	while (hits < wanted)
		continue;
}
