/* SPDX-License-Identifier: BSD-3-Clause */
/* What is typed is not shown, but perhaps the end of the line. */
#include "terminal.h"

/* type: "secret\r" */
/* type: "abc\177\025\027x\r" */
/* type: "secret\r" */

int main(void)
{
	change_local(ECHO, 0);
	ask();
	show_read(100);
	ask();
	show_read(100);
	change_local(0, ECHONL);
	ask();
	show_read(100);
	return 0;
}
