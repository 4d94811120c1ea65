/* SPDX-License-Identifier: BSD-3-Clause */
/* Writing: growth, holes, nothing, and into nowhere. */
#include "oracle.h"

int main(void)
{
	int fd = open("f", O_CREAT | O_RDWR, 0644);
	char back[16];
	struct stat st;

	TRY(write(fd, "hello", 5));
	TRY(lseek(fd, 3, SEEK_CUR));
	TRY(write(fd, "x", 1));
	TRY(lseek(fd, 0, SEEK_SET));
	TRY(read(fd, back, 16));
	for (int i = 0; i < 9; i++)
		printf("%02x ", (unsigned char)back[i]);
	printf("\n");
	TRY(write(fd, back, 0));
	TRY(write(fd, (void *)8, 0));
	TRY(write(fd, (void *)8, 1));
	TRY(write(88, back, 1));
	TRY(fstat(fd, &st));
	oracle_print_stat("f", &st);
	return 0;
}
