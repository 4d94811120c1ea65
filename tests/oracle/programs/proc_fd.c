/* SPDX-License-Identifier: BSD-3-Clause */
/* Opening a descriptor again by /proc/self/fd and /dev/fd. */
#include "oracle.h"

int main(void)
{
	char path[40], c;

	oracle_file("f", "0123456789");
	int fd = open("f", O_RDWR);

	NEED(lseek(fd, 5, SEEK_SET) == 5);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	int again = open(path, O_RDONLY);
	printf("%s\n", again < 0 ? oracle_error(errno) : "ok");
	TRY(read(again, &c, 1));
	printf("%c\n", c);
	NEED(unlink("f") == 0);
	again = open(path, O_RDONLY);
	printf("%s\n", again < 0 ? oracle_error(errno) : "ok");
	TRY(pread(again, &c, 1, 9));
	struct stat st;
	TRY(stat(path, &st));
	printf("%o size %lld\n", (unsigned int)st.st_mode, (long long)st.st_size);
	TRY(lstat(path, &st));
	printf("%o\n", (unsigned int)st.st_mode & S_IFMT);
	return 0;
}
