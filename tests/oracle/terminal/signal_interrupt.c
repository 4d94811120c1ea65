/* SPDX-License-Identifier: BSD-3-Clause */
/* The key that interrupts ends the program. */
#include "terminal.h"

/* type: "abc" */
/* type: "\003" */

int main(void)
{
	printf("waiting\n");
	ask();
	wait_a_while();
	ask();
	show_read(100);
	return 0;
}
