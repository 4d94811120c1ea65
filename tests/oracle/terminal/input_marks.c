/* SPDX-License-Identifier: BSD-3-Clause */
/* Bytes of ones are doubled where errors are marked by them. */
#include "terminal.h"

/* type: "a\377b\r" */
/* type: "a\377b\377" */
/* type: "\377\r" */

int main(void)
{
	change_input(0, PARMRK);
	ask();
	show_read(100);
	raw(4, 0);
	ask();
	wait_for(6);
	show_read(100);
	change_local(0, ICANON);
	change_input(0, ISTRIP);
	ask();
	show_read(100);
	return 0;
}
