/* SPDX-License-Identifier: BSD-3-Clause */
/* The default action of SIGUSR2 ends the run. */
/* world: child */
#include "oracle.h"

int main(void)
{
	dprintf(1, "before\n");
	syscall(SYS_tgkill, getpid(), syscall(SYS_gettid), SIGUSR2);
	dprintf(1, "not reached\n");
	return 0;
}
