/* SPDX-License-Identifier: BSD-3-Clause */
/* The line is shown again. */
#include "terminal.h"

/* type: "abc\022d\r" */
/* type: "a\002\t\022\177\177\177e\r" */
/* type: "abc\022d\r" */

int main(void)
{
	ask();
	show_read(100);
	ask();
	show_read(100);
	change_local(ECHO, 0);
	ask();
	show_read(100);
	return 0;
}
