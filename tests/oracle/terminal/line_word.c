/* SPDX-License-Identifier: BSD-3-Clause */
/* Erasing words. */
#include "terminal.h"

/* type: "one two_3\027x\r" */
/* type: "one, two...\027\027y\r" */
/* type: "  \027\027\r" */
/* type: "a\002b c\027\027z\r" */
/* type: "\244\301\027\327\367\027\327a\027\r" */

int main(void)
{
	for (int i = 0; i < 5; i++) {
		ask();
		show_read(100);
	}
	return 0;
}
