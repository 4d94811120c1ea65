/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * errno. A function hands it out, so that programs need not be compiled anew
 * when threads give each its own.
 */
#include <errno.h>

static int errno_value;

int *arrow_libc_errno(void)
{
	return &errno_value;
}
