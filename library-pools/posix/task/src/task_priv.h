/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/types.h>

/* Number of the only process, thread, group and session. */
#define TASK_SELF 1

/* Whose priority (uapi header resource.h): a process or thread, a group, a user. */
enum {
	PRIORITY_PROCESS = 0,
	PRIORITY_GROUP = 1,
	PRIORITY_USER = 2,
};

/* getpriority answers 20 - niceness, so that no answer looks like an error. */
#define PRIORITY_BASE 20

/** task_is_self() - Does this number, or 0, mean the only process? */
static inline bool task_is_self(int pid)
{
	return pid == 0 || pid == TASK_SELF;
}
