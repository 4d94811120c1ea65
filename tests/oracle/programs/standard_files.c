/* SPDX-License-Identifier: BSD-3-Clause */
/* What descriptors 0, 1 and 2 are. */
#include "oracle.h"
#include <sys/ioctl.h>
#include <termios.h>

int main(void)
{
	struct stat st[3];
	struct winsize size;
	struct termios t;

	for (int i = 0; i < 3; i++) {
		NEED(fstat(i, &st[i]) == 0);
		printf("%d: type %o\n", i, (unsigned int)st[i].st_mode & S_IFMT);
		TRY(isatty(i));
		TRY(lseek(i, 0, SEEK_CUR));
		TRY(ioctl(i, TIOCGWINSZ, &size));
		TRY(tcgetattr(i, &t));
		TRY(fcntl(i, F_GETFL) & O_ACCMODE);
		TRY(fcntl(i, F_GETFD));
	}
	HOLDS(st[1].st_ino == st[2].st_ino);
	HOLDS(st[0].st_ino == st[1].st_ino);
	TRY(read(0, &size, 4));
	TRY(read(1, &size, 0));
	TRY(fcntl(3, F_GETFD));
	return 0;
}
