/* SPDX-License-Identifier: BSD-3-Clause */
/* Niceness: kept and told. With one task there is nobody to be nice to. */
#include <arrow/errno.h>
#include <arrow/task.h>

#include "task_priv.h"

static int priority_nice;

/* Return: 0 if the numbers mean the only process, or the error. */
static long priority_find(long which, long who)
{
	if ((int)which < PRIORITY_PROCESS || (int)which > PRIORITY_USER)
		return -EINVAL;
	/* user 0 is the only one whose processes are looked for */
	if ((int)which == PRIORITY_USER)
		return (int)who == 0 ? 0 : -ESRCH;
	return task_is_self((int)who) ? 0 : -ESRCH;
}

long arrow_sys_getpriority(long which, long who, ARROW_SYS_REST4)
{
	long error = priority_find(which, who);

	return error ? error : PRIORITY_BASE - priority_nice;
}

long arrow_sys_setpriority(long which, long who, long nice, ARROW_SYS_REST3)
{
	long error = priority_find(which, who);

	if (error)
		return error;
	priority_nice = (int)nice < -20 ? -20 : (int)nice > 19 ? 19 : (int)nice;
	return 0;
}
