/* SPDX-License-Identifier: BSD-3-Clause */
/* The newer requests for modes, which have speeds as numbers. */
#include "terminal.h"

struct modes2 {
	unsigned int flags[4];
	unsigned char line, characters[19];
	unsigned int speeds[2];
};

#define GET2 _IOR('T', 0x2a, struct modes2)
#define SET2 _IOW('T', 0x2b, struct modes2)
#define SET2_DRAIN _IOW('T', 0x2c, struct modes2)
#define SET2_FLUSH _IOW('T', 0x2d, struct modes2)

static void set(unsigned long request, unsigned int control,
		unsigned int input, unsigned int output)
{
	struct modes2 modes;

	NEED(ioctl(0, GET2, &modes) == 0);
	modes.flags[2] = control | CS8 | CREAD;
	modes.speeds[0] = input;
	modes.speeds[1] = output;
	TRY(ioctl(0, request, &modes));
	memset(&modes, 0, sizeof(modes));
	TRY(ioctl(0, GET2, &modes));
	printf("%o %u %u\n", modes.flags[2], modes.speeds[0], modes.speeds[1]);
}

int main(void)
{
	struct termios old;

	set(SET2, B38400, 1, 2);
	set(SET2, 0010000, 12345, 67890);
	set(SET2_DRAIN, 0010000 | 0010000 << 16, 12345, 67890);
	set(SET2_FLUSH, B300 | B9600 << 16, 3, 4);
	for (unsigned int i = 0; i < 16; i++)
		set(SET2, i, 7, 7);
	for (unsigned int i = 1; i < 16; i++)
		set(SET2, 0010000 | i, 7, 7);
	NEED(tcgetattr(0, &old) == 0);
	NEED(tcsetattr(0, TCSANOW, &old) == 0);
	set(SET2, B115200, 0, 0);
	TRY(ioctl(0, GET2, 8));
	TRY(ioctl(0, SET2, 8));
	TRY(ioctl(0, SET2_DRAIN, 8));
	TRY(ioctl(0, SET2_FLUSH, 8));
	return 0;
}
