/* SPDX-License-Identifier: BSD-3-Clause */
/* A handler may calculate: what it interrupts keeps its numbers. */
#include "handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	volatile double a = 1.0, b = 3.0;

	(void)signal;
	(void)info;
	(void)context;
	for (int i = 0; i < 20; i++)
		a = a / b + i;
	printf("in it %.17g\n", a);
}

int main(void)
{
	volatile double a = 2.0, b = 3.0;

	handle(SIGUSR1, handler, 0);
	double c = a / b, d = a * b, e = a + b, f = a - b;

	raise(SIGUSR1);
	printf("%.17g %.17g %.17g %.17g\n", c, d, e, f);
	return 0;
}
