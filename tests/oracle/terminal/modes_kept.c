/* SPDX-License-Identifier: BSD-3-Clause */
/* Modes read back as they were set, but for what a terminal without wires fixes. */
#include "terminal.h"

static void show(void)
{
	struct termios modes;

	NEED(tcgetattr(1, &modes) == 0);
	printf("%o %o %o %o line %d\n", modes.c_iflag, modes.c_oflag,
	       modes.c_cflag, modes.c_lflag, modes.c_line);
	for (int i = 0; i < 19; i++)
		printf(" %o", modes.c_cc[i]);
	putchar('\n');
}

int main(void)
{
	struct termios first, modes;

	NEED(tcgetattr(0, &first) == 0);
	modes = first;
	modes.c_iflag |= IGNBRK | BRKINT | IGNPAR | INPCK | IXANY | IXOFF | IMAXBEL | IUTF8;
	modes.c_cflag = B9600 | CS5 | PARENB | CSTOPB | HUPCL | CLOCAL;
	modes.c_lflag |= TOSTOP | NOFLSH;
	for (int i = 0; i < 19; i++)
		modes.c_cc[i] = (cc_t)(200 + i);
	TRY(tcsetattr(0, TCSANOW, &modes));
	show();
	TRY(tcsetattr(0, TCSADRAIN, &first));
	show();
	TRY(tcsetattr(0, TCSAFLUSH, &first));
	TRY(tcsetattr(0, 17, &first));
	TRY(ioctl(0, TCSETS, 8));
	TRY(ioctl(0, TCSETSW, 8));
	TRY(ioctl(0, TCSETSF, 8));
	show();
	return 0;
}
