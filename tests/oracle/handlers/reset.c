/* SPDX-License-Identifier: BSD-3-Clause */
/* SA_RESETHAND: the handler is taken off before it runs. */
#include "handlers.h"

static void show(const char *name)
{
	struct sigaction action;

	NEED(sigaction(SIGUSR1, NULL, &action) == 0);
	printf("%s: %s\n", name,
	       action.sa_handler == SIG_DFL ? "default" : "handler");
	HOLDS((action.sa_flags & (int)SA_RESETHAND) != 0);
}

static void handler(int signal, siginfo_t *info, void *context)
{
	(void)info;
	(void)context;
	printf("handler %d\n", signal);
	show("in it");
}

int main(void)
{
	handle(SIGUSR1, handler, (int)SA_RESETHAND);
	show("before");
	TRY(raise(SIGUSR1));
	show("behind");
	return 0;
}
