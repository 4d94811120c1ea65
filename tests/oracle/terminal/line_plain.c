/* SPDX-License-Identifier: BSD-3-Clause */
/* Lines as they are typed; a read gives one. */
#include "terminal.h"

/* type: "hello\r" */
/* type: "one\rtwo\nthree\r" */
/* type: "\r" */

int main(void)
{
	ask();
	show_read(100);
	ask();
	wait_for(14);
	show_read(100);
	show_read(100);
	show_read(100);
	ask();
	show_read(100);
	return 0;
}
