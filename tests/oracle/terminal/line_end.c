/* SPDX-License-Identifier: BSD-3-Clause */
/* The end of the input: alone, within a line, behind one, more than once. */
#include "terminal.h"

/* type: "\004" */
/* type: "abc\004" */
/* type: "abc\004\004" */
/* type: "x\r\004y\r" */
/* type: "ab\004c\r" */
/* type: "abcd\004" */

int main(void)
{
	ask();
	show_read(100);
	ask();
	show_read(100);
	ask();
	wait_for(3);
	wait_a_while();
	show_read(100);
	show_read(100);
	ask();
	wait_for(4);
	show_read(100);
	show_read(100);
	show_read(100);
	ask();
	wait_for(4);
	show_read(100);
	show_read(100);
	ask();
	wait_for(4);
	show_read(4);
	change_character(VEOF, 'q');
	ask();
	return 0;
}
