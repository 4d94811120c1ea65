/* SPDX-License-Identifier: BSD-3-Clause */
/* Handlers within handlers, eight deep, and all the way back. */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	volatile double x = signal * 1.5;

	(void)info;
	(void)context;
	printf("in %d\n", signal);
	if (signal < SIGRTMIN + 12)
		raise(signal + 1);
	printf("out %d %.1f\n", signal, x);
}

int main(void)
{
	for (int i = SIGRTMIN + 5; i <= SIGRTMIN + 12; i++)
		handle(i, handler, 0);
	TRY(raise(SIGRTMIN + 5));
	print_blocked("behind");
	return 0;
}
