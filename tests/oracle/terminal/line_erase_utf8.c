/* SPDX-License-Identifier: BSD-3-Clause */
/* Erasing characters of several bytes. */
#include "terminal.h"

/* type: "a\303\244\177\177b\r" */
/* type: "\342\202\254\360\237\230\200\177x\r" */
/* type: "\244\177\303\244 w\303\266rt\027y\r" */

int main(void)
{
	change_input(0, IUTF8);
	for (int i = 0; i < 3; i++) {
		ask();
		show_read(100);
	}
	return 0;
}
