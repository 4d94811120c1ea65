/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Waiting for something to happen. What can be waited for has a queue; whoever
 * changes it wakes the queue, and the waiters look again. A wake says only that
 * something may have changed.
 *
 *     while there is no room in the pipe:
 *         error = arrow_wait_until(&pipe->writers, pipe_has_room, pipe,
 *                                  ARROW_WAIT_FOREVER);
 *
 * There is one processor, and the kernel is interrupted only while it rests. So
 * queues need no lock: nothing happens between a look and the wait. All
 * functions are called with interrupts off, as they are in the kernel.
 *
 * In a kernel for one thread (without WAIT_THREADS) a wait looks each
 * millisecond; no thread is in a queue then.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* A deadline that never comes. */
#define ARROW_WAIT_FOREVER UINT64_MAX

struct arrow_waiter;

/**
 * struct arrow_wait_queue - Who waits; all zero: nobody.
 * @first: the one who waits longest
 * @bits: set before a wake: what may hold now, for those who watch; 0: anything.
 *	Of a file ARROW_FILE_POLL_ bits
 */
struct arrow_wait_queue {
	struct arrow_waiter *first;
	unsigned int bits;
};

/**
 * struct arrow_waiter - One who waits.
 * @wake: called at a wake; may take the waiter, and only this one, out of the
 *	queue. Says whether the wake is used up, for arrow_wait_wake_one(). Must
 *	not rest
 * @data: the owner's
 * @queue: where it waits; NULL: nowhere. This and what follows is not for the
 *	owner
 * @next: who came next
 * @previous: who came before; of the first the last
 */
struct arrow_waiter {
	bool (*wake)(struct arrow_waiter *waiter);
	void *data;
	struct arrow_wait_queue *queue;
	struct arrow_waiter *next;
	struct arrow_waiter *previous;
};

/**
 * arrow_wait_add() - Wait in a queue, without resting.
 * @queue: must stay until the waiter is taken out
 * @waiter: @wake and @data are set, all else is zero, or as it was left by
 *	arrow_wait_remove(). Comes last
 */
ARROW_API void arrow_wait_add(struct arrow_wait_queue *queue,
			      struct arrow_waiter *waiter);

/**
 * arrow_wait_watch() - Wait in a queue before all who use wakes up.
 * @queue: see arrow_wait_add()
 * @waiter: @wake says false, so that all others are woken as well
 */
ARROW_API void arrow_wait_watch(struct arrow_wait_queue *queue,
				struct arrow_waiter *waiter);

/**
 * arrow_wait_remove() - Wait no more.
 * @waiter: may be in no queue, and then nothing happens
 */
ARROW_API void arrow_wait_remove(struct arrow_waiter *waiter);

/**
 * arrow_wait_wake_one() - Wake waiters until one uses the wake up.
 * @queue: threads use it up; those who watch several queues do not, and come
 *	first
 *
 * Context: any with interrupts off, an interrupt included.
 */
ARROW_API void arrow_wait_wake_one(struct arrow_wait_queue *queue);

/**
 * arrow_wait_wake_all() - Wake all who wait.
 * @queue: see arrow_wait_wake_one()
 */
ARROW_API void arrow_wait_wake_all(struct arrow_wait_queue *queue);

/**
 * arrow_wait_until() - Let the calling thread rest until something holds.
 * @queue: woken when it may hold; NULL: nobody wakes, it is looked at each
 *	millisecond
 * @ready: says whether it holds; called first before any rest. Must not rest
 * @data: for @ready
 * @deadline: in nanoseconds of arrow_time_monotonic(), or ARROW_WAIT_FOREVER
 *
 * Context: a call of the program. Everything that may change while another
 * thread runs must be looked up again, and what may be freed must be held.
 * Return: 0 as soon as @ready says so; -ETIMEDOUT when the deadline is over;
 * -EINTR if a signal came that the thread has to handle.
 */
ARROW_API int arrow_wait_until(struct arrow_wait_queue *queue,
			       bool (*ready)(void *data), void *data,
			       uint64_t deadline);
