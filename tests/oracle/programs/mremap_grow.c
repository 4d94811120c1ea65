/* SPDX-License-Identifier: BSD-3-Clause */
/* mremap: growing, shrinking, moving. */
#include "touch.h"

int main(void)
{
	char *p = mmap(NULL, 16 * 4096, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	NEED(p != MAP_FAILED);
	memset(p, 'a', 4 * 4096);
	NEED(munmap(p + 4 * 4096, 12 * 4096) == 0);
	HOLDS(mremap(p, 4 * 4096, 8 * 4096, 0) == p);
	printf("%d %d\n", p[4 * 4096 - 1], p[4 * 4096]);
	HOLDS(mremap(p, 8 * 4096, 2 * 4096, 0) == p);
	print_pages("shrunk", p, 8);
	char *wall = mmap(p + 2 * 4096, 4096, PROT_READ,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	NEED(wall == p + 2 * 4096);
	WORKS((long)mremap(p, 2 * 4096, 3 * 4096, 0));
	char *q = mremap(p, 2 * 4096, 300 * 4096, MREMAP_MAYMOVE);
	HOLDS(q != MAP_FAILED && q != p);
	printf("%c %c %d\n", q[0], q[4096], q[2 * 4096]);
	print_pages("moved from", p, 3);
	char *r = mremap(q, 300 * 4096, 2 * 4096, MREMAP_MAYMOVE | MREMAP_FIXED, p);
	HOLDS(r == p);
	printf("%c\n", r[4096]);
	print_pages("moved back", p, 3);
	return 0;
}
