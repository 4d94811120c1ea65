/* SPDX-License-Identifier: BSD-3-Clause */
/* madvise: dropped pages are zero again; its errors. */
#include "touch.h"

int main(void)
{
	char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	NEED(p != MAP_FAILED);
	memset(p, 'm', 4 * 4096);
	TRY(madvise(p + 4096, 4096, MADV_DONTNEED));
	printf("%d %d %d\n", p[0], p[4096], p[8192]);
	TRY(madvise(p, 4 * 4096, MADV_WILLNEED));
	TRY(madvise(p, 4 * 4096, MADV_NORMAL));
	TRY(madvise(p, 4 * 4096, MADV_RANDOM));
	TRY(madvise(p, 4 * 4096, MADV_SEQUENTIAL));
	TRY(madvise(p + 1, 4096, MADV_DONTNEED));
	TRY(madvise(p, 0, MADV_DONTNEED));
	TRY(madvise(p, 4096, 12345));
	TRY(madvise(p, (size_t)-4096, MADV_DONTNEED));
	NEED(munmap(p + 8192, 4096) == 0);
	TRY(madvise(p, 4 * 4096, MADV_DONTNEED));
	printf("%d %d\n", p[0], p[3 * 4096]);
	oracle_file("f", "file");
	int fd = open("f", O_RDWR);
	char *q = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
	q[0] = 'X';
	TRY(madvise(q, 4096, MADV_DONTNEED));
	printf("%c\n", q[0]);
	return 0;
}
