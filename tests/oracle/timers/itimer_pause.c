/* SPDX-License-Identifier: BSD-3-Clause */
/* Calls that wait for a signal are woken by the timer. */
#include "timers.h"

int main(void)
{
	sigset_t empty;

	handle(SIGALRM, count, 0);
	set_alarms();
	TRY(pause());
	stop_alarms();
	HOLDS(hits >= 1);
	block(SIG_BLOCK, SIGALRM);
	hits = 0;
	set_timer(ITIMER_REAL, 5000, 10000);
	sigemptyset(&empty);
	for (int i = 0; i < 3; i++)
		TRY(sigsuspend(&empty));
	set_timer(ITIMER_REAL, 0, 0);
	HOLDS(hits >= 3);
	print_blocked("then");
	return 0;
}
