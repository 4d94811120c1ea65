/* SPDX-License-Identifier: BSD-3-Clause */
/* The handler is called in the midst of what the program computes. */
#include "timers.h"

int main(void)
{
	uint64_t before = now(CLOCK_MONOTONIC);

	handle(SIGALRM, count, 0);
	TRY(alarm(1));
	compute_until(1);
	uint64_t passed = now(CLOCK_MONOTONIC) - before;

	HOLDS(passed >= 1000 * MILLISECOND);
	HOLDS(passed < 10000 * MILLISECOND);
	printf("signal %d code %d error %d pid %d\n", last.si_signo,
	       last.si_code, last.si_errno, last.si_pid);
	TRY(alarm(0));
	pass(20);
	printf("hits %d\n", hits);
	return 0;
}
