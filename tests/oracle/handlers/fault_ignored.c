/* SPDX-License-Identifier: BSD-3-Clause */
/* SIGSEGV that is ignored ends the program. */
/* world: child */
#include "handlers.h"

int main(void)
{
	signal(SIGSEGV, SIG_IGN);
	TRY(raise(SIGSEGV));
	fflush(stdout);
	*(volatile int *)16 = 1;
	puts("not here");
	return 0;
}
