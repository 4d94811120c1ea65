/* SPDX-License-Identifier: BSD-3-Clause */
/* preadv2 and pwritev2: flags. */
#include "oracle.h"

/* Without wrappers in older musl; the position goes in two halves. */
static long preadv2_raw(int fd, const struct iovec *v, int n, long at, int flags)
{
	return syscall(SYS_preadv2, fd, v, n, at, 0, flags);
}

static long pwritev2_raw(int fd, const struct iovec *v, int n, long at, int flags)
{
	return syscall(SYS_pwritev2, fd, v, n, at, 0, flags);
}

int main(void)
{
	char a[4];
	struct iovec v = {a, 4};
	int fd = open("f", O_CREAT | O_RDWR, 0644);

	NEED(write(fd, "abcdefgh", 8) == 8);
	TRY(preadv2_raw(fd, &v, 1, 2, 0));
	TRY(preadv2_raw(fd, &v, 1, -1, 0));
	TRY(lseek(fd, 0, SEEK_SET));
	TRY(preadv2_raw(fd, &v, 1, -1, 0));
	TRY(lseek(fd, 0, SEEK_CUR));
	TRY(pwritev2_raw(fd, &v, 1, 0, 0x10));
	TRY(lseek(fd, 0, SEEK_END));
	TRY(preadv2_raw(fd, &v, 1, 0, 0x1000));
	TRY(preadv2_raw(fd, &v, 1, -2, 0));
	return 0;
}
