/* SPDX-License-Identifier: BSD-3-Clause */
/* Gigabytes that are reserved and hardly touched. */
#include "touch.h"

int main(void)
{
	size_t size = (size_t)4 << 30;
	char *p = mmap(NULL, size, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

	NEED(p != MAP_FAILED);
	for (size_t at = 0; at < size; at += size / 64)
		p[at] = (char)(at >> 26);
	unsigned long sum = 0;
	for (size_t at = 0; at < size; at += size / 64)
		sum += (unsigned char)p[at];
	printf("%lu\n", sum);
	char *q = mmap(NULL, (size_t)64 << 30, PROT_NONE,
		       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	NEED(q != MAP_FAILED);
	TRY(mprotect(q + ((size_t)33 << 30), 4096, PROT_READ | PROT_WRITE));
	q[(size_t)33 << 30] = 7;
	printf("%d\n", q[(size_t)33 << 30]);
	TRY(munmap(q, (size_t)64 << 30));
	TRY(munmap(p, size));
	return 0;
}
