/* SPDX-License-Identifier: BSD-3-Clause */
/* The key that interrupts ends a program that sleeps. */
#include "terminal.h"

/* type: "\003" */

int main(void)
{
	ask();
	sleep(30);
	return 0;
}
