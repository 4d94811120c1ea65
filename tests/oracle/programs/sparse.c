/* SPDX-License-Identifier: BSD-3-Clause */
/* Files with holes: what is read, how many blocks they have, where data is. */
#include "oracle.h"

int main(void)
{
	int fd = open("f", O_CREAT | O_RDWR, 0644);
	struct stat st;
	char c = 'q';

	TRY(pwrite(fd, "a", 1, 0));
	TRY(pwrite(fd, "b", 1, 1 << 20));
	TRY(fstat(fd, &st));
	oracle_print_stat("f", &st);
	TRY(pread(fd, &c, 1, 5000));
	printf("%d\n", c);
	TRY(lseek(fd, 0, SEEK_HOLE));
	TRY(lseek(fd, 4096, SEEK_DATA));
	TRY(lseek(fd, 1 << 20, SEEK_HOLE));
	TRY(ftruncate(fd, 1 << 30));
	TRY(fstat(fd, &st));
	oracle_print_stat("f", &st);
	TRY(lseek(fd, (1 << 20) + 4096, SEEK_DATA));
	TRY(ftruncate(fd, 100));
	TRY(fstat(fd, &st));
	oracle_print_stat("f", &st);
	TRY(ftruncate(fd, 0x7fffffffffffffff));
	return 0;
}
