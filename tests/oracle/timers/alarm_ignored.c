/* SPDX-License-Identifier: BSD-3-Clause */
/* What is ignored does nothing, nor what is set to be while it waits. */
#include "timers.h"

int main(void)
{
	signal(SIGALRM, SIG_IGN);
	set_timer(ITIMER_REAL, 10000, 0);
	pass(40);
	puts("ignored");
	handle(SIGALRM, count, 0);
	pass(20);
	printf("hits %d\n", hits);
	block(SIG_BLOCK, SIGALRM);
	set_timer(ITIMER_REAL, 10000, 0);
	pass(40);
	print_pending("blocked");
	signal(SIGALRM, SIG_IGN);
	print_pending("ignored");
	handle(SIGALRM, count, 0);
	block(SIG_UNBLOCK, SIGALRM);
	printf("hits %d\n", hits);
	/* ignored by default: SIGALRM is not, others are */
	set_timer(ITIMER_REAL, 10000, 0);
	compute_until(1);
	printf("hits %d\n", hits);
	return 0;
}
