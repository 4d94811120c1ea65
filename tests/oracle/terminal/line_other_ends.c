/* SPDX-License-Identifier: BSD-3-Clause */
/* Other characters that end a line. */
#include "terminal.h"

/* type: "abxcd\r" */
/* type: "a;b;\r" */
/* type: "a;b\r" */

int main(void)
{
	change_character(VEOL, 'x');
	ask();
	wait_for(6);
	show_read(100);
	show_read(100);
	change_character(VEOL2, ';');
	ask();
	wait_for(5);
	show_read(100);
	show_read(100);
	show_read(100);
	change_local(IEXTEN, 0);
	ask();
	show_read(100);
	return 0;
}
