/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/compiler.h>
#include <arrow/errno.h>
#include <arrow/signal_info.h>
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

/* Block the signals of a set for this call; one of another size than the kernel's
 * is refused. Nothing else may fail between this and poll_unblock(). */
int poll_block(uintptr_t set, uintptr_t size);

/* The call's end: the signals of before are blocked again, unless a signal ended
 * it: then a handler's frame has them. @set: as above. Return: @result */
static inline long poll_unblock(uintptr_t set, long result)
{
	if (CONFIG_SIGNAL_HANDLERS && set && result != -EINTR)
		arrow_signal_block(arrow_signal_unblock_call());
	return result;
}
