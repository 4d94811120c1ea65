/* SPDX-License-Identifier: BSD-3-Clause */
/* ioctl on files that are no terminals. */
#include "oracle.h"
#include <sys/ioctl.h>

int main(void)
{
	int n = -1;
	int fd = open("/data/hello.txt", O_RDONLY);
	int path = open("/data/hello.txt", O_PATH);

	TRY(ioctl(fd, FIONREAD, &n));
	printf("%d\n", n);
	TRY(lseek(fd, 5, SEEK_SET));
	TRY(ioctl(fd, FIONREAD, &n));
	printf("%d\n", n);
	TRY(ioctl(fd, TCGETS, &n));
	TRY(ioctl(fd, FIOCLEX));
	TRY(fcntl(fd, F_GETFD));
	TRY(ioctl(fd, FIONCLEX));
	TRY(fcntl(fd, F_GETFD));
	n = 1;
	TRY(ioctl(fd, FIONBIO, &n));
	TRY(fcntl(fd, F_GETFL) & O_NONBLOCK);
	TRY(ioctl(fd, 0x12345, &n));
	TRY(ioctl(path, FIONREAD, &n));
	TRY(ioctl(66, FIONREAD, &n));
	TRY(ioctl(fd, FIONBIO, (void *)8));
	return 0;
}
