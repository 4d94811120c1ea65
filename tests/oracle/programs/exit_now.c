/* SPDX-License-Identifier: BSD-3-Clause */
/* exit_group and exit. */
#include "oracle.h"

int main(void)
{
	printf("lost\n");
	syscall(SYS_exit_group, 300);
	return 1;
}
