/* SPDX-License-Identifier: BSD-3-Clause */
/* A stack that is used up leaves no room for a handler. */
/* world: child */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)info;
	(void)context;
	printf("handler %d\n", signal);
	fflush(stdout);
}

static int deep(volatile char *above)
{
	volatile char here[4096];

	here[0] = above[0];
	return deep(here) + here[0];
}

int main(void)
{
	volatile char first[1] = {0};

	handle(SIGSEGV, handler, 0);
	puts("now");
	fflush(stdout);
	return deep(first);
}
