/* SPDX-License-Identifier: BSD-3-Clause */
/* The second signal to a handler that is for once. */
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
	handle(SIGUSR1, handler, (int)SA_RESETHAND);
	TRY(raise(SIGUSR1));
	fflush(stdout);
	TRY(raise(SIGUSR1));
	return 0;
}
