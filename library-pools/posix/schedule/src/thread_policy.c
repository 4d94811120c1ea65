/* SPDX-License-Identifier: BSD-3-Clause */
/* Policies and priorities of threads: the older calls. */
#include <arrow/errno.h>
#include <arrow/priorities.h>
#include <arrow/sched.h>
#include <arrow/schedule.h>
#include <arrow/user_memory.h>

#include "schedule_priv.h"

/* SCHED_RESET_ON_FORK (uapi header sched.h). */
#define POLICY_RESET 0x40000000

long schedule_find(long pid)
{
	struct arrow_thread *thread;

	return arrow_priorities_find(pid, &thread);
}

long arrow_sys_sched_getscheduler(long pid, ARROW_SYS_REST5)
{
	struct arrow_thread *thread;
	long error = arrow_priorities_find(pid, &thread);

	if (error)
		return error;
	const struct arrow_priority now = arrow_priorities_get(thread);

	return now.policy | (now.reset ? POLICY_RESET : 0);
}

long arrow_sys_sched_getparam(long pid, long to, ARROW_SYS_REST4)
{
	struct arrow_thread *thread;
	long error = to ? arrow_priorities_find(pid, &thread) : -EINVAL;

	if (error)
		return error;
	const unsigned int priority = arrow_priorities_get(thread).priority;

	return arrow_user_write((uintptr_t)to, &priority, sizeof(priority));
}

static long policy_set(long pid, int policy, bool reset, long from)
{
	struct arrow_thread *thread;
	unsigned int priority;

	if (!from || (int)pid < 0)
		return -EINVAL;
	if (arrow_user_read(&priority, (uintptr_t)from, sizeof(priority)))
		return -EFAULT;
	long error = arrow_priorities_find(pid, &thread);

	if (error)
		return error;
	const struct arrow_priority wanted = {
		.policy = policy,
		.priority = priority,
		.nice = arrow_priorities_get(thread).nice,
		.reset = reset,
	};

	return arrow_priorities_set(thread, &wanted);
}

long arrow_sys_sched_setscheduler(long pid, long policy, long from,
				  ARROW_SYS_REST3)
{
	const int wanted = (int)policy;

	if (wanted < 0)
		return -EINVAL;
	return policy_set(pid, wanted & ~POLICY_RESET, wanted & POLICY_RESET,
			  from);
}

long arrow_sys_sched_setparam(long pid, long from, ARROW_SYS_REST4)
{
	return policy_set(pid, ARROW_PRIORITIES_KEEP, false, from);
}

/* One of SCHED_FIFO has no end of its turn. */
static int64_t policy_turn(const struct arrow_thread *thread)
{
	switch (arrow_priorities_get(thread).policy) {
	case POLICY_FIFO:
		return 0;
	case POLICY_ROUND:
		return ARROW_PRIORITIES_TURN_ROUND;
	default:
		return ARROW_PRIORITIES_TURN_OTHER;
	}
}

long arrow_sys_sched_rr_get_interval(long pid, long to, ARROW_SYS_REST4)
{
	struct arrow_thread *thread;
	long error = arrow_priorities_find(pid, &thread);

	if (error)
		return error;
	const int64_t turn[2] = {0, policy_turn(thread)};

	return arrow_user_write((uintptr_t)to, turn, sizeof(turn));
}
