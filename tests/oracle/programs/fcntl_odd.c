/* SPDX-License-Identifier: BSD-3-Clause */
/* fcntl: commands that do not exist, descriptors that do not. */
#include "oracle.h"

int main(void)
{
	int fd = open("/data/hello.txt", O_RDONLY);
	struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
	int rw = open("f", O_CREAT | O_RDWR, 0644);

	TRY(fcntl(fd, 9999));
	TRY(fcntl(90, F_GETFL));
	TRY(fcntl(90, F_GETFD));
	TRY(fcntl(fd, F_SETLK, &lock));
	lock.l_type = F_RDLCK;
	TRY(fcntl(fd, F_SETLK, &lock));
	TRY(fcntl(fd, F_GETLK, &lock));
	printf("type %d\n", lock.l_type);
	lock.l_type = F_WRLCK;
	TRY(fcntl(rw, F_SETLKW, &lock));
	lock.l_type = F_WRLCK;
	TRY(fcntl(rw, F_GETLK, &lock));
	printf("type %d\n", lock.l_type);
	lock.l_type = F_UNLCK;
	TRY(fcntl(rw, F_SETLK, &lock));
	lock.l_type = 77;
	TRY(fcntl(rw, F_SETLK, &lock));
	lock.l_type = F_RDLCK;
	lock.l_whence = 9;
	TRY(fcntl(rw, F_SETLK, &lock));
	TRY(fcntl(rw, F_SETLK, (void *)8));
	TRY(fcntl(rw, F_GETOWN));
	TRY(fcntl(fd, F_SETFD, 0));
	return 0;
}
