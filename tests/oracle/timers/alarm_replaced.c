/* SPDX-License-Identifier: BSD-3-Clause */
/* alarm tells of the one that it replaces, in whole seconds. */
#include "timers.h"

int main(void)
{
	struct itimerval value;

	TRY(alarm(0));
	TRY(alarm(5));
	TRY(alarm(3));
	NEED(getitimer(ITIMER_REAL, &value) == 0);
	HOLDS(value.it_value.tv_sec == 2 && value.it_value.tv_usec > 500000);
	HOLDS(!value.it_interval.tv_sec && !value.it_interval.tv_usec);
	TRY(alarm(0));
	TRY(alarm(0));
	NEED(getitimer(ITIMER_REAL, &value) == 0);
	HOLDS(!value.it_value.tv_sec && !value.it_value.tv_usec);
	/* less than a second is one, and from half a second on one more */
	set_timer(ITIMER_REAL, 300000, 0);
	TRY(alarm(0));
	set_timer(ITIMER_REAL, 7300000, 0);
	TRY(alarm(0));
	set_timer(ITIMER_REAL, 7800000, 100000);
	TRY(alarm(0));
	NEED(getitimer(ITIMER_REAL, &value) == 0);
	HOLDS(!value.it_interval.tv_sec && !value.it_interval.tv_usec);
	HOLDS(alarm(4294967295u) == 0);
	HOLDS(alarm(0) == 4294967295u);
	return 0;
}
