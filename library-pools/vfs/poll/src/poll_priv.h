/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Until when; %POLL_FOREVER: until something is ready. */
#define POLL_FOREVER UINT64_MAX

/* Linux's struct timespec, and timeval with microseconds. */
struct poll_time {
	int64_t seconds;
	int64_t part;
};

#define POLL_NANOSECONDS 1000000000
#define POLL_MICROSECONDS 1000000

/* deadline.c: the moment that is so much later than now, or forever; -EINVAL if the
 * time is none. */
int poll_deadline(const struct poll_time *time, uint64_t *deadline);

/* The same with a time of the program's; @address 0: forever. */
int poll_take_deadline(uintptr_t address, uint64_t *deadline);

/* Tell the program how much of the time is left; its memory may be read-only,
 * and then it is not told. @parts: of a second */
void poll_tell_rest(uintptr_t address, uint64_t deadline, int64_t parts);

/* A signal set of another size than the kernel's is refused. */
int poll_check_signals(uintptr_t set, uintptr_t size);
