/* SPDX-License-Identifier: BSD-3-Clause */
/* Shared anonymous memory and populated memory. */
#include "touch.h"

int main(void)
{
	char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
		       MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	char *q = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
	unsigned char vec[2];

	NEED(p != MAP_FAILED && q != MAP_FAILED);
	p[5000] = 3;
	printf("%d %d\n", p[5000], p[0]);
	TRY(mincore(q, 8192, vec));
	/*
	 * Without memory MAP_POPULATE leaves pages out, and does not say so. Here
	 * a call does, by asking for more than there ever is.
	 */
	if (!(vec[0] & vec[1] & 1))
		NEED(mmap(NULL, 1UL << 46, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED);
	char *again = mremap(p, 0, 8192, MREMAP_MAYMOVE);
	HOLDS(again != MAP_FAILED);
	printf("%d\n", again[5000]);
	again[1] = 9;
	printf("%d\n", p[1]);
	char *stack = mmap(NULL, 65536, PROT_READ | PROT_WRITE,
			   MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK | MAP_NORESERVE,
			   -1, 0);
	HOLDS(stack != MAP_FAILED);
	return 0;
}
