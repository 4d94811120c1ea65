/* SPDX-License-Identifier: BSD-3-Clause */
/* The priorities that policies have. */
#include <arrow/errno.h>
#include <arrow/schedule.h>

#include "schedule_priv.h"

/* The lowest or highest priority of a policy, or the error. */
static __noinline long policy_limit(long policy, long real_time)
{
	switch ((int)policy) {
	case POLICY_FIFO:
	case POLICY_ROUND:
		return real_time;
	case POLICY_OTHER:
	case POLICY_BATCH:
	case POLICY_IDLE:
	case POLICY_DEADLINE:
		return 0;
	default:
		return -EINVAL;
	}
}

long arrow_sys_sched_get_priority_max(long policy, ARROW_SYS_REST5)
{
	return policy_limit(policy, POLICY_REAL_TIME_MAX);
}

long arrow_sys_sched_get_priority_min(long policy, ARROW_SYS_REST5)
{
	return policy_limit(policy, 1);
}
