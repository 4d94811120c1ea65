/* SPDX-License-Identifier: BSD-3-Clause */
/* Reads that do not wait. */
#include "terminal.h"

/* type: "ab" */
/* type: "\r" */
/* type: "xy" */

int main(void)
{
	int flags = fcntl(0, F_GETFL);

	TRY(fcntl(0, F_SETFL, flags | O_NONBLOCK));
	show_read(10);
	ask();
	wait_a_while();
	show_read(10);
	ask();
	wait_for(3);
	show_read(10);
	raw(1, 0);
	show_read(10);
	ask();
	wait_for(2);
	change_character(VMIN, 5);
	show_read(10);
	change_character(VMIN, 0);
	show_read(10);
	TRY(write(1, "still written\n", 14));
	return 0;
}
