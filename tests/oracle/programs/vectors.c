/* SPDX-License-Identifier: BSD-3-Clause */
/* readv, writev and their relatives: order, empty parts, limits. */
#include "oracle.h"

int main(void)
{
	char a[4] = "", b[4] = "", c[4] = "";
	struct iovec out[3] = {{"abc", 3}, {"", 0}, {"defg", 4}};
	struct iovec in[3] = {{a, 2}, {b, 3}, {c, 3}};
	struct iovec bad[2] = {{a, 2}, {(void *)8, 2}};
	struct iovec negative[1] = {{a, (size_t)-1}};
	int fd = open("f", O_CREAT | O_RDWR, 0644);

	TRY(writev(fd, out, 3));
	TRY(lseek(fd, 0, SEEK_SET));
	TRY(readv(fd, in, 3));
	printf("|%.2s|%.3s|%.3s|\n", a, b, c);
	TRY(lseek(fd, 0, SEEK_SET));
	TRY(readv(fd, bad, 2));
	TRY(lseek(fd, 0, SEEK_CUR));
	TRY(readv(fd, in, 0));
	TRY(readv(fd, in, -1));
	TRY(readv(fd, in, 1025));
	TRY(readv(fd, negative, 1));
	TRY(readv(fd, (void *)8, 1));
	TRY(writev(fd, (void *)8, 1));
	TRY(writev(97, out, 3));
	TRY(preadv(fd, in, 3, 1));
	TRY(pwritev(fd, out, 3, 10));
	TRY(preadv(fd, in, 1, -1));
	oracle_print_file("f");
	return 0;
}
