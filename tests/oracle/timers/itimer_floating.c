/* SPDX-License-Identifier: BSD-3-Clause */
/* What is computed stays right, wherever the handler comes in between. */
#include "timers.h"

static volatile double disturbed = 1;

static void disturb(int signal, siginfo_t *info, void *context)
{
	(void)signal;
	(void)info;
	(void)context;
	for (int i = 0; i < 50; i++)
		disturbed = disturbed * 1.0001 + 1.0 / (i + 1);
	hits++;
}

static double compute(void)
{
	double sum = 0, each = 1;

	for (int i = 1; i < 200000; i++) {
		each = each * 0.999 + 1.0 / i;
		sum += each * each;
	}
	return sum;
}

int main(void)
{
	double wanted = compute();

	handle(SIGALRM, disturb, 0);
	set_timer(ITIMER_REAL, 500, 500);
	while (hits < 100)
		NEED(compute() == wanted);
	set_timer(ITIMER_REAL, 0, 0);
	printf("%.9f\n", wanted);
	return 0;
}
