/* SPDX-License-Identifier: BSD-3-Clause */
/* Positions: every origin, beyond the end, before the begin, data and holes. */
#include "oracle.h"

int main(void)
{
	oracle_file("f", "0123456789");
	int fd = open("f", O_RDWR);

	TRY(lseek(fd, 4, SEEK_SET));
	TRY(lseek(fd, 2, SEEK_CUR));
	TRY(lseek(fd, -3, SEEK_CUR));
	TRY(lseek(fd, -10, SEEK_CUR));
	TRY(lseek(fd, 0, SEEK_END));
	TRY(lseek(fd, -11, SEEK_END));
	TRY(lseek(fd, 100, SEEK_END));
	TRY(lseek(fd, -1, SEEK_SET));
	TRY(lseek(fd, 0, 99));
	TRY(lseek(fd, 0x7fffffffffffffff, SEEK_SET));
	TRY(lseek(fd, 1, SEEK_CUR));
	TRY(lseek(fd, 0, SEEK_DATA));
	TRY(lseek(fd, 0, SEEK_HOLE));
	TRY(lseek(fd, 10, SEEK_DATA));
	TRY(lseek(fd, 11, SEEK_HOLE));
	TRY(lseek(fd, -1, SEEK_DATA));
	TRY(lseek(99, 0, SEEK_SET));
	int dir = open("/data", O_RDONLY);

	TRY(lseek(dir, 0, SEEK_SET));
	return 0;
}
