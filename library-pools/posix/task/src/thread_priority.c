/* SPDX-License-Identifier: BSD-3-Clause */
/* Niceness of threads: kept and told. A number means one of them; a group and a
 * user have all. */
#include <arrow/errno.h>
#include <arrow/priorities.h>
#include <arrow/sched.h>
#include <arrow/task.h>

#include "task_priv.h"

/*
 * The first of those that are meant, and whether there are others.
 * Return: 0 or the error.
 */
static long priority_find(long which, long who, struct arrow_thread **first,
			  bool *all)
{
	*first = arrow_sched_next(NULL);
	*all = true;
	switch ((int)which) {
	case PRIORITY_PROCESS:
		*first = (int)who ? arrow_sched_find((int)who) :
				    arrow_sched_self();
		*all = false;
		return *first ? 0 : -ESRCH;
	case PRIORITY_GROUP:
		return task_is_self((int)who) ? 0 : -ESRCH;
	case PRIORITY_USER:
		/* user 0 is the only one whose processes are looked for */
		return (int)who == 0 ? 0 : -ESRCH;
	default:
		return -EINVAL;
	}
}

long arrow_sys_getpriority(long which, long who, ARROW_SYS_REST4)
{
	struct arrow_thread *each;
	bool all;
	long error = priority_find(which, who, &each, &all);
	int least = ARROW_PRIORITIES_NICE_MAX;

	if (error)
		return error;
	do {
		if (each->nice < least)
			least = each->nice;
		each = arrow_sched_next(each);
	} while (all && each);
	return PRIORITY_BASE - least;
}

long arrow_sys_setpriority(long which, long who, long nice, ARROW_SYS_REST3)
{
	struct arrow_thread *each;
	bool all;
	long error = priority_find(which, who, &each, &all);

	if (error)
		return error;
	do {
		each->nice = (int8_t)arrow_priorities_nice((int)nice);
		each = arrow_sched_next(each);
	} while (all && each);
	return 0;
}
