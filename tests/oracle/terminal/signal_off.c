/* SPDX-License-Identifier: BSD-3-Clause */
/* Keys that send no signal are characters; other keys can send them. */
#include "terminal.h"

/* type: "a\003\034\032b\r" */
/* type: "a\003" */
/* type: "\020" */

int main(void)
{
	change_local(ISIG, 0);
	ask();
	show_read(100);
	change_local(0, ISIG);
	change_character(VINTR, 020);
	ask();
	wait_a_while();
	ask();
	show_read(100);
	return 0;
}
