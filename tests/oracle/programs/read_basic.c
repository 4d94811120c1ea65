/* SPDX-License-Identifier: BSD-3-Clause */
/* Reading: short, at the end, of nothing, of directories, into nowhere. */
#include "oracle.h"

int main(void)
{
	char buffer[64];
	int fd = open("/data/hello.txt", O_RDONLY);
	int dir = open("/data", O_RDONLY);

	TRY(read(fd, buffer, 5));
	printf("|%.5s|\n", buffer);
	TRY(read(fd, buffer, sizeof(buffer)));
	TRY(read(fd, buffer, sizeof(buffer)));
	TRY(read(fd, buffer, 0));
	TRY(read(dir, buffer, 1));
	TRY(read(dir, buffer, 0));
	TRY(read(77, buffer, 1));
	TRY(lseek(fd, 0, SEEK_SET));
	TRY(read(fd, (void *)8, 4));
	TRY(read(fd, (void *)8, 0));
	TRY(lseek(fd, 0, SEEK_CUR));
	TRY(read(fd, (void *)-1, 4));
	TRY(read(fd, (void *)(uintptr_t)0xffff800000000000, 4));
	TRY(read(0, buffer, 10));
	return 0;
}
