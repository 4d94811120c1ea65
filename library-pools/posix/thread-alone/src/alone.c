/* SPDX-License-Identifier: BSD-3-Clause */
/* The one thread there is: its end is the program's. */
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/thread_alone.h>

#define ALONE_ID 1

/* Size of the head of the list of robust futexes. */
#define ROBUST_LIST_SIZE 24

long arrow_sys_exit(long status, ARROW_SYS_REST5)
{
	arrow_ending_exit((int)status);
}

long arrow_sys_gettid(ARROW_SYS_REST6)
{
	return ALONE_ID;
}

/* Where to write when the thread ends; with it ends the machine. */
long arrow_sys_set_tid_address(ARROW_SYS_REST6)
{
	return ALONE_ID;
}

/* What other threads must be told of when this one ends: there are none. */
long arrow_sys_set_robust_list(long head, long size, ARROW_SYS_REST4)
{
	(void)head;
	return size == ROBUST_LIST_SIZE ? 0 : -EINVAL;
}
