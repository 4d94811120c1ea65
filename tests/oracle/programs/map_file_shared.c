/* SPDX-License-Identifier: BSD-3-Clause */
/* A shared mapping of a file and the file are the same. */
#include "touch.h"

int main(void)
{
	oracle_file("f", "0123456789");
	int fd = open("f", O_RDWR);
	char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	char *q = mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
	char c[16] = "";

	NEED(p != MAP_FAILED && q != MAP_FAILED);
	p[3] = 'X';
	printf("%c\n", q[3]);
	TRY(pread(fd, c, 10, 0));
	printf("|%s|\n", c);
	TRY(pwrite(fd, "Y", 1, 4));
	printf("%c%c\n", p[4], q[4]);
	TRY(msync(p, 4096, MS_SYNC));
	TRY(lseek(fd, 0, SEEK_END));
	TRY(unlink("f"));
	p[5] = 'U';
	printf("%c\n", q[5]);
	TRY(msync(p + 1, 4096, MS_SYNC));
	TRY(msync(p, 4096, 8));
	TRY(msync(p, 4096, MS_SYNC | MS_ASYNC));
	TRY(munmap(p, 4096));
	TRY(msync(p, 4096, MS_SYNC));
	return 0;
}
