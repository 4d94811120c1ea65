/* SPDX-License-Identifier: BSD-3-Clause */
/* The default action of a real-time signal ends the run. */
/* world: child */
#include "oracle.h"

int main(void)
{
	dprintf(1, "before\n");
	kill(getpid(), 34);
	dprintf(1, "not reached\n");
	return 0;
}
