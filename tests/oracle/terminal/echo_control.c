/* SPDX-License-Identifier: BSD-3-Clause */
/* Control characters shown as two, and as they are. */
#include "terminal.h"

/* type: "a\001\033\037\177\t\200\377z\r" */
/* type: "a\001\033\037\tz\177\177\177\r" */

int main(void)
{
	change_character(VERASE, 0);
	ask();
	show_read(100);
	change_character(VERASE, 0177);
	change_local(ECHOCTL, 0);
	ask();
	show_read(100);
	return 0;
}
