/* SPDX-License-Identifier: BSD-3-Clause */
/* A line that is being typed when lines are no longer wanted, and the other way. */
#include "terminal.h"

/* type: "abc" */
/* type: "def" */
/* type: "\r" */
/* type: "gh\004ij" */

int main(void)
{
	ask();
	wait_a_while();
	change_local(ICANON, 0);
	change_character(VMIN, 1);
	wait_for(3);
	show_read(100);
	ask();
	wait_for(3);
	change_local(0, ICANON);
	change_character(VEOF, 4);
	ask();
	/* "def" is a line already */
	wait_for(4);
	show_read(100);
	ask();
	wait_for(2);
	show_read(1);
	change_local(ICANON, 0);
	show_read(100);
	return 0;
}
