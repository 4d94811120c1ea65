/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Calls by which a C library sets up the one thread there is.
 */
#include <arrow/errno.h>
#include <arrow/program.h>

#define THREAD_ID 1

/* Size of the head of the list of robust futexes. */
#define ROBUST_LIST_SIZE 24

/* Where to write when the thread ends; with it ends the machine. */
long arrow_sys_set_tid_address(long address, long b, long c, long d, long e,
			       long f)
{
	(void)address;
	(void)b;
	(void)c;
	(void)d;
	(void)e;
	(void)f;
	return THREAD_ID;
}

/* What other threads must be told of when this one ends: there are none. */
long arrow_sys_set_robust_list(long head, long size, long c, long d, long e,
			       long f)
{
	(void)head;
	(void)c;
	(void)d;
	(void)e;
	(void)f;
	return size == ROBUST_LIST_SIZE ? 0 : -EINVAL;
}

/*
 * Restartable sequences are of use with several processors. C libraries take
 * the answer that there are none, so it does not count as a missing call.
 */
long arrow_sys_rseq(long a, long b, long c, long d, long e, long f)
{
	(void)a;
	(void)b;
	(void)c;
	(void)d;
	(void)e;
	(void)f;
	return -ENOSYS;
}
