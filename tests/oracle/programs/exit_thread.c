/* SPDX-License-Identifier: BSD-3-Clause */
/* The last thread's exit ends the process. */
#include "oracle.h"

int main(void)
{
	dprintf(1, "kept\n");
	syscall(SYS_exit, 9);
	return 1;
}
