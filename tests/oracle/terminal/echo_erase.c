/* SPDX-License-Identifier: BSD-3-Clause */
/* Erasing shown as the key itself, and as on paper. */
#include "terminal.h"

/* type: "abc\177\177x\r" */
/* type: "abc def\027\025y\r" */
/* type: "abcd\177\177x\r" */
/* type: "abcd\177\177\177\177e\177\025f\r" */

int main(void)
{
	change_local(ECHOE, 0);
	ask();
	show_read(100);
	ask();
	show_read(100);
	change_local(0, ECHOE | ECHOPRT);
	ask();
	show_read(100);
	ask();
	show_read(100);
	return 0;
}
