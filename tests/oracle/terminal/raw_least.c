/* SPDX-License-Identifier: BSD-3-Clause */
/* Reads without lines that want a least number of bytes. */
#include "terminal.h"

/* type: "abc" */
/* type: "\r\n\004\177\025" */
/* type: "abcdefgh" */
/* type: "x" */

int main(void)
{
	raw(1, 0);
	ask();
	wait_for(3);
	show_read(100);
	ask();
	wait_for(5);
	show_read(100);
	change_character(VMIN, 4);
	ask();
	wait_for(8);
	show_read(2);
	show_read(100);
	change_character(VMIN, 0);
	show_read(10);
	change_character(VMIN, 200);
	ask();
	show_read(1);
	return 0;
}
