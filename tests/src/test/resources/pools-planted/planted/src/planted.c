/* SPDX-License-Identifier: BSD-3-Clause */
/* The sum is wrong in C for the largest number, whatever the processor does. */
#include <arrow/planted.h>

long arrow_sys_sysfs(long number, long b, long c, long d, long e, long f)
{
	(void)b;
	(void)c;
	(void)d;
	(void)e;
	(void)f;
	return (int)number + 1;
}
