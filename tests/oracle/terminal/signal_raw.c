/* SPDX-License-Identifier: BSD-3-Clause */
/* Without lines the keys of signals still work, those that edit do not. */
#include "terminal.h"

/* type: "a\177\025b" */
/* type: "x" */
/* type: "\003" */

int main(void)
{
	raw(1, 0);
	change_local(0, ECHO);
	ask();
	wait_for(4);
	show_read(100);
	ask();
	show_read(1);
	ask();
	show_read(1);
	return 0;
}
