/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

/* Linux's policies (uapi header sched.h). */
enum {
	POLICY_OTHER = 0,
	POLICY_FIFO = 1,
	POLICY_ROUND = 2,
	POLICY_BATCH = 3,
	POLICY_IDLE = 5,
	POLICY_DEADLINE = 6,
};

#define POLICY_REAL_TIME_MAX 99

/** schedule_find() - 0 if @pid means a task that is there; -EINVAL or -ESRCH if not. */
long schedule_find(long pid);
