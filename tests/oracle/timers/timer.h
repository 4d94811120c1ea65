/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs that make timers: by the calls themselves, so that no library's
 * numbers and threads come in between. */
#pragma once

#include "timers.h"

struct event {
	uint64_t value;
	int signal;
	int notify;
	int thread;
	int rest[11];
};

static inline long make(clockid_t clock, int notify, int signal, int *id)
{
	struct event event = {.value = 0x1234567890, .signal = signal,
			      .notify = notify,
			      .thread = (int)syscall(SYS_gettid)};

	return syscall(SYS_timer_create, clock, &event, id);
}

/* In nanoseconds. */
static inline long set(int id, int flags, uint64_t at, uint64_t interval)
{
	int64_t value[4] = {(int64_t)(interval / 1000000000),
			    (int64_t)(interval % 1000000000),
			    (int64_t)(at / 1000000000),
			    (int64_t)(at % 1000000000)};

	return syscall(SYS_timer_settime, id, flags, value, NULL);
}

/* What is left, and the interval. */
static inline int64_t left(int id, int64_t *interval)
{
	int64_t value[4];

	NEED(syscall(SYS_timer_gettime, id, value) == 0);
	if (interval)
		*interval = value[0] * 1000000000 + value[1];
	return value[2] * 1000000000 + value[3];
}

static inline long overruns(int id)
{
	return syscall(SYS_timer_getoverrun, id);
}

/* siginfo's numbers of a timer's signal. */
static inline void print_last(int id)
{
	printf("signal %d code %d number %s value %#llx\n", last.si_signo,
	       last.si_code, last.si_timerid == id ? "right" : "wrong",
	       (unsigned long long)(uintptr_t)last.si_value.sival_ptr);
}
