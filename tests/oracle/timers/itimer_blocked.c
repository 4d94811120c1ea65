/* SPDX-License-Identifier: BSD-3-Clause */
/* While its signal is blocked one waits, and taking it lets the timer go on. */
#include "timers.h"

int main(void)
{
	struct timespec wait = {5, 0}, none = {0, 0};
	siginfo_t info;
	sigset_t set;

	block(SIG_BLOCK, SIGALRM);
	sigemptyset(&set);
	sigaddset(&set, SIGALRM);
	set_timer(ITIMER_REAL, 5000, 5000);
	pass(50);
	print_pending("blocked");
	for (int i = 0; i < 3; i++) {
		memset(&info, 0, sizeof(info));
		HOLDS(sigtimedwait(&set, &info, &wait) == SIGALRM);
		printf("code %d\n", info.si_code);
	}
	set_timer(ITIMER_REAL, 0, 0);
	while (sigtimedwait(&set, &info, &none) > 0)
		continue;
	pass(20);
	TRY(sigtimedwait(&set, &info, &none));
	/* a longer wait than the timer's */
	set_timer(ITIMER_REAL, 5000, 0);
	HOLDS(sigtimedwait(&set, &info, &wait) == SIGALRM);
	return 0;
}
