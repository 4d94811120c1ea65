/* SPDX-License-Identifier: BSD-3-Clause */
/* fallocate: reserving, keeping the size, holes. */
#include "oracle.h"

static void size(int fd)
{
	struct stat st;

	NEED(fstat(fd, &st) == 0);
	printf("size %lld blocks %lld\n", (long long)st.st_size,
	       (long long)st.st_blocks);
}

int main(void)
{
	char text[8];
	int fd = open("f", O_CREAT | O_RDWR, 0644);
	int r = open("f", O_RDONLY);

	TRY(fallocate(fd, 0, 0, 10000));
	size(fd);
	TRY(fallocate(fd, 1, 0, 50000));
	size(fd);
	TRY(pwrite(fd, "abcdefgh", 8, 4094));
	TRY(fallocate(fd, 3, 4096, 4096));
	size(fd);
	TRY(pread(fd, text, 8, 4094));
	for (int i = 0; i < 8; i++)
		printf("%02x ", (unsigned char)text[i]);
	printf("\n");
	TRY(fallocate(fd, 2, 0, 10));
	TRY(fallocate(fd, 0, -1, 10));
	TRY(fallocate(fd, 0, 0, 0));
	TRY(fallocate(r, 0, 0, 10));
	TRY(fallocate(66, 0, 0, 10));
	TRY(posix_fallocate(fd, 0, 20000));
	size(fd);
	return 0;
}
