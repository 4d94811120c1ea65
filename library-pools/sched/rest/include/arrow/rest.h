/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Resting: what lies beneath <arrow/wait.h>, which others use. A kernel for one
 * thread lets the processor rest for a moment; with library `sched` another
 * thread runs, and WAIT_THREADS is on.
 *
 * The kernel is never interrupted but while it rests, so nothing is lost between
 * a look at what is waited for and the rest.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

struct arrow_thread;

/* No deadline: rest until woken. */
#define ARROW_REST_FOREVER UINT64_MAX

/**
 * arrow_rest_until() - Rest until woken.
 * @deadline: when to stop, in nanoseconds of arrow_time_monotonic()
 * @looks: nobody might wake; so rest for a millisecond at most
 *
 * May return early. Only with a clock does a deadline come.
 *
 * Context: a call of the program; interrupts are off, before and afterwards.
 * Return: 0, and the caller looks again; -ETIMEDOUT if the deadline was over when
 * this was called; -EINTR if the thread has a signal to handle.
 */
ARROW_API int arrow_rest_until(uint64_t deadline, bool looks);

/**
 * arrow_rest_self() - Who rests: the running thread.
 *
 * Only with WAIT_THREADS.
 */
ARROW_API struct arrow_thread *arrow_rest_self(void);

/**
 * arrow_rest_wake() - Have a thread look again.
 * @thread: rests, or else nothing happens; it is not gone
 *
 * Only with WAIT_THREADS. Context: any with interrupts off, an interrupt included.
 */
ARROW_API void arrow_rest_wake(struct arrow_thread *thread);
