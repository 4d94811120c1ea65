/* SPDX-License-Identifier: BSD-3-Clause */
/* How much can be read, as ioctl, poll and select tell it. */
#include "terminal.h"

/* type: "abc" */
/* type: "d\refg" */

static void show(void)
{
	struct pollfd file = {.fd = 0, .events = POLLIN | POLLOUT | POLLPRI | POLLRDNORM};
	struct timeval none = {0, 0};
	int readable = -1;
	fd_set in, out, except;

	FD_ZERO(&in);
	FD_SET(0, &in);
	out = except = in;
	ioctl(0, FIONREAD, &readable);
	printf("readable %d, poll %d", readable, poll(&file, 1, 0));
	printf(" %#x, select %d", file.revents, select(1, &in, &out, &except, &none));
	printf(" %d %d %d\n", FD_ISSET(0, &in), FD_ISSET(0, &out), FD_ISSET(0, &except));
	fflush(stdout);
}

int main(void)
{
	show();
	ask();
	wait_a_while();
	show();
	ask();
	wait_for(5);
	wait_a_while();
	show();
	change_local(ICANON, 0);
	show();
	change_character(VMIN, 10);
	show();
	TRY(ioctl(0, FIONREAD, 8));
	TRY(ioctl(1, TIOCOUTQ, 8));
	show_read(3);
	return 0;
}
