/* SPDX-License-Identifier: BSD-3-Clause */
/* getrandom: sizes, flags, and that it is not always the same. */
/* world: processor */
#include "oracle.h"
#include <sys/random.h>

int main(void)
{
	unsigned char a[300], b[300];
	int fd = open("/dev/urandom", O_RDONLY);

	TRY(getrandom(a, 256, 0));
	TRY(getrandom(b, 256, 0));
	HOLDS(memcmp(a, b, 256) != 0);
	TRY(getrandom(a, 0, 0));
	TRY(getrandom(a, 16, GRND_NONBLOCK));
	TRY(getrandom(a, 16, GRND_RANDOM));
	TRY(getrandom(a, 16, 0x80));
	TRY(getrandom((void *)8, 16, 0));
	TRY(read(fd, a, 300));
	TRY(read(fd, b, 300));
	HOLDS(memcmp(a, b, 300) != 0);
	unsigned long ones = 0;
	for (int i = 0; i < 300; i++)
		ones += (unsigned long)__builtin_popcount(a[i]);
	HOLDS(ones > 900 && ones < 1500);
	fd = open("/dev/random", O_RDONLY);
	TRY(read(fd, a, 8));
	return 0;
}
