/* SPDX-License-Identifier: BSD-3-Clause */
/* dup, dup2, dup3: a shared position and flags of their own. */
#include "oracle.h"

int main(void)
{
	char c;
	int fd = open("/data/hello.txt", O_RDONLY);
	int other = dup(fd);

	TRY(read(fd, &c, 1));
	TRY(lseek(other, 0, SEEK_CUR));
	TRY(dup2(fd, 10));
	TRY(dup2(fd, fd));
	TRY(dup2(99, 99));
	TRY(dup2(99, 5));
	TRY(dup2(fd, -1));
	TRY(dup2(fd, 1 << 30));
	TRY(dup3(fd, fd, 0));
	TRY(dup3(fd, 11, O_CLOEXEC));
	TRY(dup3(fd, 12, O_APPEND));
	TRY(fcntl(11, F_GETFD));
	TRY(fcntl(10, F_GETFD));
	TRY(fcntl(fd, F_SETFD, FD_CLOEXEC));
	TRY(fcntl(other, F_GETFD));
	TRY(fcntl(fd, F_DUPFD, 20));
	TRY(fcntl(fd, F_DUPFD_CLOEXEC, 20));
	TRY(fcntl(21, F_GETFD));
	TRY(fcntl(fd, F_DUPFD, -1));
	TRY(fcntl(fd, F_DUPFD, 1 << 30));
	TRY(dup(98));
	TRY(lseek(10, 3, SEEK_SET));
	TRY(lseek(20, 0, SEEK_CUR));
	return 0;
}
