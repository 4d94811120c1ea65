/* SPDX-License-Identifier: BSD-3-Clause */
/* Of a signal that waits already no second one does. */
#include "timers.h"

int main(void)
{
	handle(SIGALRM, count, 0);
	block(SIG_BLOCK, SIGALRM);
	kill(getpid(), SIGALRM);
	set_timer(ITIMER_REAL, 5000, 0);
	pass(30);
	block(SIG_UNBLOCK, SIGALRM);
	printf("hits %d\n", hits);
	HOLDS(last.si_code != SI_KERNEL);
	block(SIG_BLOCK, SIGALRM);
	set_timer(ITIMER_REAL, 5000, 0);
	pass(30);
	kill(getpid(), SIGALRM);
	block(SIG_UNBLOCK, SIGALRM);
	printf("hits %d\n", hits);
	HOLDS(last.si_code == SI_KERNEL);
	return 0;
}
