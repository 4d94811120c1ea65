/* SPDX-License-Identifier: BSD-3-Clause */
/* Waiting for the terminal: in vain, for a line, for two things at once. */
#include "terminal.h"

/* type: "typed\r" */
/* type: "more\r" */

int main(void)
{
	struct pollfd files[] = {{.fd = 0, .events = POLLIN}, {.fd = -1}};
	struct timeval limit = {20, 0};
	fd_set in;

	TRY(poll(files, 2, 100));
	ask();
	TRY(poll(files, 2, 20000));
	printf("%#x\n", files[0].revents);
	show_read(100);
	FD_ZERO(&in);
	FD_SET(0, &in);
	ask();
	TRY(select(1, &in, NULL, NULL, &limit));
	HOLDS(limit.tv_sec < 20);
	show_read(100);
	return 0;
}
