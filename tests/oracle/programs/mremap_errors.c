/* SPDX-License-Identifier: BSD-3-Clause */
/* What mremap refuses. */
#include "touch.h"

int main(void)
{
	char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	NEED(p != MAP_FAILED);
	WORKS((long)mremap(p + 1, 4096, 8192, MREMAP_MAYMOVE));
	WORKS((long)mremap(p, 4096, 0, MREMAP_MAYMOVE));
	WORKS((long)mremap(p, 4096, 8192, 0x80));
	WORKS((long)mremap(p, 4096, 8192, MREMAP_FIXED, p + 8192));
	WORKS((long)mremap(p, 8192, 8192, MREMAP_FIXED | MREMAP_MAYMOVE, p + 4096));
	WORKS((long)mremap(p, 8192, 8192, MREMAP_FIXED | MREMAP_MAYMOVE, p + 1));
	NEED(munmap(p + 4096, 4096) == 0);
	WORKS((long)mremap(p + 4096, 4096, 8192, MREMAP_MAYMOVE));
	WORKS((long)mremap(p, 3 * 4096, 4 * 4096, MREMAP_MAYMOVE));
	WORKS((long)mremap(p, 0, 4096, MREMAP_MAYMOVE));
	return 0;
}
