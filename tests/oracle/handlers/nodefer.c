/* SPDX-License-Identifier: BSD-3-Clause */
/* SA_NODEFER: a handler within itself; without it, after itself. */
#include "handlers.h"

static int depth, calls;

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)info;
	(void)context;
	depth++;
	printf("%d: depth %d call %d\n", signal, depth, ++calls);
	if (calls < 5)
		TRY(raise(signal));
	depth--;
}

int main(void)
{
	handle(SIGUSR1, handler, SA_NODEFER);
	TRY(raise(SIGUSR1));
	calls = 0;
	handle(SIGUSR1, handler, 0);
	TRY(raise(SIGUSR1));
	TRY(calls);
	return 0;
}
