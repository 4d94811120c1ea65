/* SPDX-License-Identifier: BSD-3-Clause */
/* O_APPEND writes at the end, wherever the position is. */
#include "oracle.h"

int main(void)
{
	oracle_file("f", "abc");
	int fd = open("f", O_RDWR | O_APPEND);
	int other = open("f", O_WRONLY);

	TRY(lseek(fd, 0, SEEK_CUR));
	TRY(write(fd, "d", 1));
	TRY(lseek(fd, 0, SEEK_CUR));
	TRY(lseek(fd, 1, SEEK_SET));
	TRY(write(fd, "e", 1));
	TRY(lseek(fd, 0, SEEK_CUR));
	TRY(pwrite(fd, "P", 1, 0));
	TRY(write(other, "X", 1));
	oracle_print_file("f");
	TRY(fcntl(fd, F_SETFL, 0));
	TRY(lseek(fd, 1, SEEK_SET));
	TRY(write(fd, "Y", 1));
	TRY(fcntl(other, F_SETFL, O_APPEND));
	TRY(write(other, "Z", 1));
	oracle_print_file("f");
	return 0;
}
