/* SPDX-License-Identifier: BSD-3-Clause */
/* world: child */
/* Without a handler the alarm ends a program that computes. */
#include "timers.h"

int main(void)
{
	TRY(alarm(1));
	fflush(stdout);
	for (;;)
		continue;
}
