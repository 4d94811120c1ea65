/* SPDX-License-Identifier: BSD-3-Clause */
/* A fault in the handler of a fault ends the program. */
/* world: child */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)info;
	(void)context;
	printf("handler %d\n", signal);
	fflush(stdout);
	*(volatile int *)32 = 1;
	puts("not here");
}

int main(void)
{
	handle(SIGSEGV, handler, 0);
	*(volatile int *)16 = 1;
	return 0;
}
