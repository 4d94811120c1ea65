/* SPDX-License-Identifier: BSD-3-Clause */
/* The size of the window. */
#include "terminal.h"

static void show(void)
{
	struct winsize size;

	TRY(ioctl(1, TIOCGWINSZ, &size));
	printf("%d %d %d %d\n", size.ws_row, size.ws_col, size.ws_xpixel, size.ws_ypixel);
}

int main(void)
{
	struct winsize size = {50, 132, 7, 8};

	show();
	TRY(ioctl(0, TIOCSWINSZ, &size));
	show();
	TRY(ioctl(0, TIOCSWINSZ, 8));
	TRY(ioctl(0, TIOCGWINSZ, 8));
	size = (struct winsize){0, 0, 0, 0};
	TRY(ioctl(0, TIOCSWINSZ, &size));
	show();
	return 0;
}
