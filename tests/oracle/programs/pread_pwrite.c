/* SPDX-License-Identifier: BSD-3-Clause */
/* Reads and writes at a place leave the position alone. */
#include "oracle.h"

int main(void)
{
	char buffer[8] = "";
	int fd = open("f", O_CREAT | O_RDWR, 0644);

	TRY(pwrite(fd, "abcdef", 6, 2));
	TRY(lseek(fd, 0, SEEK_CUR));
	TRY(pread(fd, buffer, 3, 4));
	printf("|%.3s|\n", buffer);
	TRY(pread(fd, buffer, 3, 8));
	TRY(pread(fd, buffer, 3, 800));
	TRY(pread(fd, buffer, 3, -1));
	TRY(pwrite(fd, buffer, 3, -1));
	TRY(pread(98, buffer, 3, 0));
	TRY(pread(1, buffer, 1, 0));
	TRY(pwrite(1, buffer, 0, 0));
	TRY(lseek(fd, 0, SEEK_CUR));
	return 0;
}
