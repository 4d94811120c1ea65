/* SPDX-License-Identifier: BSD-3-Clause */
/* What a C library asks for when it starts, and does without. */
#include <arrow/errno.h>
#include <arrow/program.h>

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
