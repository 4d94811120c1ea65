/* SPDX-License-Identifier: BSD-3-Clause */
/* A breakpoint. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	__asm__ volatile("int3");
	return 0;
}
