/* SPDX-License-Identifier: BSD-3-Clause */
/* SIGSEGV that is blocked ends the program although it has a handler. */
/* world: child */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)info;
	(void)context;
	printf("handler %d\n", signal);
	fflush(stdout);
}

int main(void)
{
	handle(SIGSEGV, handler, 0);
	block(SIG_BLOCK, SIGSEGV);
	puts("now");
	fflush(stdout);
	*(volatile int *)16 = 1;
	puts("not here");
	return 0;
}
