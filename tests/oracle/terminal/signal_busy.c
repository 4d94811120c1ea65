/* SPDX-License-Identifier: BSD-3-Clause */
/* The key that interrupts ends a program that calls nothing. */
#include "terminal.h"

/* type: "\003" */

int main(void)
{
	volatile unsigned long turns = 0;

	ask();
	while (turns < 60000000000)
		turns++;
	return 0;
}
