/* SPDX-License-Identifier: BSD-3-Clause */
/* Waiting for children: there are none. */
#include <arrow/errno.h>
#include <arrow/task.h>
#include <arrow/types.h>

/* Options of wait4 and waitid; Linux's values (uapi header wait.h). */
#define CHILDREN_NO_HANG 0x00000001u
#define CHILDREN_STOPPED 0x00000002u
#define CHILDREN_EXITED 0x00000004u
#define CHILDREN_CONTINUED 0x00000008u
#define CHILDREN_NO_WAIT 0x01000000u
#define CHILDREN_KINDS 0xe0000000u

/* Kinds of numbers that waitid takes. */
enum {
	CHILDREN_ALL = 0,
	CHILDREN_PROCESS = 1,
	CHILDREN_GROUP = 2,
	CHILDREN_DESCRIPTOR = 3,
};

long arrow_sys_wait4(long pid, long status, long options, ARROW_SYS_REST3)
{
	(void)status;
	if ((unsigned int)options &
	    ~(CHILDREN_NO_HANG | CHILDREN_STOPPED | CHILDREN_CONTINUED |
	      CHILDREN_KINDS))
		return -EINVAL;
	/* a number that has no positive counterpart */
	return (int)pid == INT32_MIN ? -ESRCH : -ECHILD;
}

long arrow_sys_waitid(long kind, long id, long info, long options,
		      ARROW_SYS_REST2)
{
	(void)info;
	unsigned int bits = (unsigned int)options;

	if (bits & ~(CHILDREN_NO_HANG | CHILDREN_STOPPED | CHILDREN_EXITED |
		     CHILDREN_CONTINUED | CHILDREN_NO_WAIT | CHILDREN_KINDS))
		return -EINVAL;
	if (!(bits & (CHILDREN_EXITED | CHILDREN_STOPPED | CHILDREN_CONTINUED)))
		return -EINVAL;
	switch ((int)kind) {
	case CHILDREN_ALL:
		return -ECHILD;
	case CHILDREN_PROCESS:
		return (int)id <= 0 ? -EINVAL : -ECHILD;
	case CHILDREN_GROUP:
		return (int)id < 0 ? -EINVAL : -ECHILD;
	case CHILDREN_DESCRIPTOR:
		return (int)id < 0 ? -EINVAL : -EBADF;
	default:
		return -EINVAL;
	}
}
