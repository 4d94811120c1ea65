/* SPDX-License-Identifier: BSD-3-Clause */
/* Taking the whole line back, shown in three ways. */
#include "terminal.h"

/* type: "hello\025x\r" */
/* type: "a\002b\tc\025y\r" */
/* type: "hello\025x\r" */
/* type: "hello\025x\r" */
/* type: "\025z\r" */

int main(void)
{
	ask();
	show_read(100);
	printf("prompt: ");
	ask();
	show_read(100);
	change_local(ECHOKE, 0);
	ask();
	show_read(100);
	change_local(ECHOK, 0);
	ask();
	show_read(100);
	ask();
	show_read(100);
	return 0;
}
