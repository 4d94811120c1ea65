/* SPDX-License-Identifier: BSD-3-Clause */
/* A handler of SIGABRT returns, and abort ends the program all the same. */
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
	handle(SIGABRT, handler, 0);
	abort();
}
