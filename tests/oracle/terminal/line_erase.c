/* SPDX-License-Identifier: BSD-3-Clause */
/* Erasing characters: plain ones, control characters, tabulators, too many. */
#include "terminal.h"

/* type: "abc\177\177x\r" */
/* type: "a\002\177\177\177\177b\r" */
/* type: "ab\tc\177\177\177d\r" */
/* type: "\t\t\177\177\r" */
/* type: "a\002\t\177x\r" */
/* type: "\303\244\177\177z\r" */

int main(void)
{
	for (int i = 0; i < 5; i++) {
		ask();
		show_read(100);
	}
	printf("prompt: ");
	ask();
	show_read(100);
	return 0;
}
