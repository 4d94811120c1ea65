/* SPDX-License-Identifier: BSD-3-Clause */
/* A breakpoint. */
/* world: processor */
/* world: child */
#include "oracle.h"

int main(void)
{
	__asm__ volatile("brk #0");
	return 0;
}
