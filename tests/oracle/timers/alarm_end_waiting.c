/* SPDX-License-Identifier: BSD-3-Clause */
/* world: child */
/* Without a handler the alarm ends a program that waits. */
#include "timers.h"

int main(void)
{
	set_timer(ITIMER_REAL, 100000, 0);
	puts("waits");
	fflush(stdout);
	poll(NULL, 0, -1);
	puts("never");
	return 0;
}
