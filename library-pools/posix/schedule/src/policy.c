/* SPDX-License-Identifier: BSD-3-Clause */
/* Policies and priorities. The only one in force is the ordinary one. */
#include <arrow/errno.h>
#include <arrow/sched.h>
#include <arrow/schedule.h>
#include <arrow/user_memory.h>

#include "schedule_priv.h"

/* The length of a turn that the call tells: 100 ms, Linux's for round robin. */
#define POLICY_TURN 100000000

/* Return: 0 if @pid means the only task, or the error. */
long schedule_find(long pid)
{
	if ((int)pid < 0)
		return -EINVAL;
	if (CONFIG_WAIT_THREADS && arrow_sched_find((int)pid))
		return 0;
	return (int)pid == 0 || (int)pid == 1 ? 0 : -ESRCH;
}

long arrow_sys_sched_getscheduler(long pid, ARROW_SYS_REST5)
{
	long error = schedule_find(pid);

	return error ? error : POLICY_OTHER;
}

long arrow_sys_sched_getparam(long pid, long to, ARROW_SYS_REST4)
{
	const int priority = 0;
	long error = to ? schedule_find(pid) : -EINVAL;

	return error ? error :
		       arrow_user_write((uintptr_t)to, &priority,
					sizeof(priority));
}

/* Real-time policies are refused as to a process without the right to them. */
static long policy_set(long pid, int policy, long from)
{
	int priority;

	if (!from || (int)pid < 0)
		return -EINVAL;
	long error = arrow_user_read(&priority, (uintptr_t)from,
				     sizeof(priority));

	if (!error)
		error = schedule_find(pid);
	if (error)
		return error;
	switch (policy) {
	case POLICY_OTHER:
	case POLICY_BATCH:
	case POLICY_IDLE:
		return priority == 0 ? 0 : -EINVAL;
	case POLICY_FIFO:
	case POLICY_ROUND:
		return priority < 1 || priority > POLICY_REAL_TIME_MAX ?
			       -EINVAL :
			       -EPERM;
	default:
		return -EINVAL;
	}
}

long arrow_sys_sched_setscheduler(long pid, long policy, long from,
				  ARROW_SYS_REST3)
{
	return (int)policy < 0 ? -EINVAL : policy_set(pid, (int)policy, from);
}

long arrow_sys_sched_setparam(long pid, long from, ARROW_SYS_REST4)
{
	return policy_set(pid, POLICY_OTHER, from);
}

long arrow_sys_sched_rr_get_interval(long pid, long to, ARROW_SYS_REST4)
{
	const int64_t turn[2] = {0, POLICY_TURN};
	long error = schedule_find(pid);

	return error ? error :
		       arrow_user_write((uintptr_t)to, turn, sizeof(turn));
}
