/* SPDX-License-Identifier: BSD-3-Clause */
/* The key that makes the next one a plain character. */
#include "terminal.h"

/* type: "a\026\003b\r" */
/* type: "\026\r\026\n\026\004\026\026c\r" */
/* type: "ab\026\177\177\177x\r" */
/* type: "a\026b\r" */

int main(void)
{
	for (int i = 0; i < 3; i++) {
		ask();
		show_read(100);
	}
	change_local(IEXTEN, 0);
	ask();
	show_read(100);
	return 0;
}
