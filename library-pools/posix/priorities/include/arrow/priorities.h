/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What threads have of policy, priority and niceness, with Linux's rules for root;
 * and the system calls of this library. Libraries that serve the older calls use it.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>
#include <arrow/types.h>

struct arrow_thread;

/* The policy stays as it is: for arrow_priorities_set(). */
#define ARROW_PRIORITIES_KEEP (-1)

/* Niceness: Linux's range. */
#define ARROW_PRIORITIES_NICE_MIN (-20)
#define ARROW_PRIORITIES_NICE_MAX 19

/* How long the turns are that calls tell of, in nanoseconds: of SCHED_RR, Linux's
 * 100 ms, and of all ordinary threads, see sched-threads. */
#define ARROW_PRIORITIES_TURN_ROUND 100000000
#define ARROW_PRIORITIES_TURN_OTHER 10000000

/**
 * struct arrow_priority - What a thread has, or shall have.
 * @policy: Linux's number, or %ARROW_PRIORITIES_KEEP
 * @priority: of real time, 1 to 99; 0 with the other policies
 * @nice: -20 to 19; taken with SCHED_OTHER and SCHED_BATCH alone
 * @reset: threads that it makes are ordinary ones
 */
struct arrow_priority {
	int policy;
	unsigned int priority;
	int nice;
	bool reset;
};

/**
 * arrow_priorities_find() - Find a thread by what a call was given.
 * @pid: a number; 0: the calling thread
 * @thread: set to it
 *
 * Return: 0; -EINVAL if @pid is negative, -ESRCH if there is none.
 */
ARROW_API long arrow_priorities_find(long pid, struct arrow_thread **thread);

/** arrow_priorities_get() - What a thread has. */
ARROW_API struct arrow_priority
arrow_priorities_get(const struct arrow_thread *thread);

/** arrow_priorities_fit() - Is there a policy, and has it this priority? */
ARROW_API bool arrow_priorities_fit(int policy, unsigned int priority);

/**
 * arrow_priorities_set() - Have a thread run by another policy.
 * @thread: any
 * @wanted: with %ARROW_PRIORITIES_KEEP its @reset is not looked at
 *
 * Return: 0; -EINVAL for a policy that is not there, SCHED_DEADLINE among them, or
 * a priority that does not fit it. Nothing has changed then.
 */
ARROW_API long arrow_priorities_set(struct arrow_thread *thread,
				    const struct arrow_priority *wanted);

/** arrow_priorities_nice() - The nearest niceness that there is. */
ARROW_API int arrow_priorities_nice(int nice);

ARROW_API arrow_syscall_function arrow_sys_sched_getattr;
ARROW_API arrow_syscall_function arrow_sys_sched_setattr;
