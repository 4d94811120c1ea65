/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The program is process 1 of its machine, the leader of its group and session,
 * and has no parent: what the first process of a Linux machine sees.
 */
#include <arrow/errno.h>
#include <arrow/task.h>

#include "task_priv.h"

long arrow_sys_getpid(ARROW_SYS_REST6)
{
	return TASK_SELF;
}

long arrow_sys_getppid(ARROW_SYS_REST6)
{
	return 0;
}

long arrow_sys_getpgrp(ARROW_SYS_REST6)
{
	return TASK_SELF;
}

long arrow_sys_getpgid(long pid, ARROW_SYS_REST5)
{
	return task_is_self((int)pid) ? TASK_SELF : -ESRCH;
}

long arrow_sys_getsid(long pid, ARROW_SYS_REST5)
{
	return task_is_self((int)pid) ? TASK_SELF : -ESRCH;
}

/* The leader of a session can neither change its group nor begin a session. */
long arrow_sys_setpgid(long pid, long group, ARROW_SYS_REST4)
{
	if ((int)group < 0)
		return -EINVAL;
	return task_is_self((int)pid) ? -EPERM : -ESRCH;
}

long arrow_sys_setsid(ARROW_SYS_REST6)
{
	return -EPERM;
}
