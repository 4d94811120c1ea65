/* SPDX-License-Identifier: BSD-3-Clause */
/* Unmapping parts, holes, nothing. */
#include "arch.h"
#include "touch.h"

int main(void)
{
	char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	NEED(p != MAP_FAILED);
	TRY(munmap(p + 4096, 4096));
	TRY(munmap(p + 3 * 4096, 2 * 4096));
	print_pages("two holes", p, 8);
	TRY(munmap(p + 4096, 4096));
	TRY(munmap(p + 2 * 4096, 100));
	print_pages("another", p, 8);
	TRY(munmap(p, 0));
	TRY(munmap(p + 1, 4096));
	TRY(munmap((void *)USER_END, 8192));
	TRY(munmap(p, (size_t)-4096));
	TRY(munmap(p, 8 * 4096));
	print_pages("all", p, 8);
	return 0;
}
