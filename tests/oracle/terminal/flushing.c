/* SPDX-License-Identifier: BSD-3-Clause */
/* What was typed and not read is forgotten. */
#include "terminal.h"

/* type: "old\rhalf" */
/* type: "new\r" */
/* type: "old\r" */
/* type: "new\r" */
/* type: "old\r" */

int main(void)
{
	struct termios modes;

	ask();
	wait_for(4);
	wait_a_while();
	TRY(tcflush(0, TCIFLUSH));
	ask();
	show_read(100);
	ask();
	wait_for(4);
	NEED(tcgetattr(0, &modes) == 0);
	TRY(tcsetattr(0, TCSAFLUSH, &modes));
	ask();
	show_read(100);
	ask();
	wait_for(4);
	/* what is on its way out would be forgotten */
	wait_a_while();
	TRY(tcflush(0, TCOFLUSH));
	show_read(100);
	wait_a_while();
	TRY(tcflush(0, TCIOFLUSH));
	TRY(tcflush(0, 3));
	TRY(tcflush(0, -1));
	return 0;
}
