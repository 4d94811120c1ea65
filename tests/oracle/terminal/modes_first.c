/* SPDX-License-Identifier: BSD-3-Clause */
/* What a terminal is like at the beginning. */
#include "terminal.h"

int main(void)
{
	struct termios modes;
	int file = open("/data/hello.txt", O_RDONLY);

	printf("isatty %d %d %d, of a file %d, of nothing %d\n", isatty(0),
	       isatty(1), isatty(2), isatty(file), isatty(99));
	TRY(tcgetattr(0, &modes));
	printf("%o %o %o %o line %d\n", modes.c_iflag, modes.c_oflag,
	       modes.c_cflag, modes.c_lflag, modes.c_line);
	for (int i = 0; i < 19; i++)
		printf(" %o", modes.c_cc[i]);
	printf("\nspeeds %o %o\n", cfgetispeed(&modes), cfgetospeed(&modes));
	TRY(tcgetattr(file, &modes));
	TRY(ioctl(0, TCGETS, 8));
	TRY(ioctl(0, 0x5499, 0));
	return 0;
}
