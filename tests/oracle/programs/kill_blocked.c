/* SPDX-License-Identifier: BSD-3-Clause */
/* A signal that was blocked ends the run when it is let through. */
/* world: child */
#include "oracle.h"

int main(void)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	raise(SIGUSR1);
	dprintf(1, "pending\n");
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	dprintf(1, "not reached\n");
	return 0;
}
