/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * linuxu only: what the host kernel does for its process. The drivers of this
 * platform are made of these calls.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Clocks of the host, by the numbers that clock_gettime takes. */
#define ARROW_PLAT_CLOCK_WALL 0
#define ARROW_PLAT_CLOCK_MONOTONIC 1

/**
 * arrow_plat_process_write() - Write all of a text to a descriptor.
 * @descriptor: an open file of the process
 * @text: any bytes
 * @n: how many
 *
 * Return: 0, or the host's negative errno; then a part may have been written.
 */
ARROW_API int arrow_plat_process_write(int descriptor, const char *text,
				       size_t n);

/** arrow_plat_process_exit() - End the process. Does not return. */
ARROW_API void arrow_plat_process_exit(int status) __noreturn;

/**
 * arrow_plat_process_clock() - Read a clock of the host.
 * @clock: one of ARROW_PLAT_CLOCK_...
 * @seconds: set to whole seconds
 * @nanoseconds: set to the rest, 0 to 999999999
 *
 * Return: 0, or the host's negative errno with both untouched.
 */
ARROW_API int arrow_plat_process_clock(int clock, int64_t *seconds,
				       uint32_t *nanoseconds);

/**
 * arrow_plat_process_sleep() - Let the host run others for a while.
 * @nanoseconds: how long at least
 */
ARROW_API void arrow_plat_process_sleep(uint64_t nanoseconds);

/**
 * arrow_plat_process_read() - Take what can be read at once.
 * @descriptor: an open file of the process
 * @to: filled in
 * @n: how many bytes at most, 1 or more
 *
 * Return: how many; 0 at the end of the input; -EAGAIN if there is nothing now;
 * or another negative errno of the host's.
 */
ARROW_API ssize_t arrow_plat_process_read(int descriptor, char *to, size_t n);

/**
 * arrow_plat_process_await() - Rest until there is something to read.
 * @descriptor: an open file of the process
 *
 * May return early; returns at once at the end of the input.
 */
ARROW_API void arrow_plat_process_await(int descriptor);

/**
 * arrow_plat_process_notify() - Be called when there is something to read.
 * @descriptor: an open file of the process
 * @came: called while the program runs, and in arrow_arch_wait(); as an
 *	interrupt of a machine would call it
 *
 * Only for ready programs, and for one descriptor.
 *
 * Return: whether the host took the wish. Of files that are always ready, such
 * as /dev/null, it takes it and tells nothing.
 */
ARROW_API bool arrow_plat_process_notify(int descriptor, void (*came)(void));

struct arrow_arch_frame;

/**
 * arrow_plat_process_alarm() - Be called at moments that are to be said.
 * @came: called with what was interrupted, the program or arrow_arch_wait(); may
 *	let another thread run
 *
 * Only for ready programs, with LIB_CLOCK_EVENT_PROCESS.
 *
 * Context: a system call of the program; once.
 * Return: 0, or the host's negative errno if it gives no timer.
 */
ARROW_API int
arrow_plat_process_alarm(void (*came)(struct arrow_arch_frame *frame));

/**
 * arrow_plat_process_alarm_set() - Say the next moment.
 * @nanoseconds: from now, 1 or more; the moment that was said before is forgotten
 */
ARROW_API void arrow_plat_process_alarm_set(uint64_t nanoseconds);
