/* SPDX-License-Identifier: BSD-3-Clause */
/* MAP_FIXED replaces; MAP_FIXED_NOREPLACE does not. */
#include "touch.h"

int main(void)
{
	char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	NEED(p != MAP_FAILED);
	memset(p, 'x', 8 * 4096);
	HOLDS(mmap(p + 2 * 4096, 4096, PROT_READ | PROT_WRITE,
		   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) ==
	      p + 2 * 4096);
	printf("%d %d %d\n", p[4096], p[2 * 4096], p[3 * 4096]);
	WORKS((long)mmap(p + 4096, 4096, PROT_READ,
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0));
	NEED(munmap(p + 5 * 4096, 4096) == 0);
	HOLDS(mmap(p + 5 * 4096, 4096, PROT_READ,
		   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0) ==
	      p + 5 * 4096);
	print_pages("pages", p, 8);
	NEED(munmap(p + 4096, 4096) == 0);
	char *hint = mmap(p + 4096, 4096, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	HOLDS(hint == p + 4096);
	hint = mmap(p + 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	HOLDS(hint != p + 4096 && hint != MAP_FAILED);
	return 0;
}
