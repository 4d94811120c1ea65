/* SPDX-License-Identifier: BSD-3-Clause */
/* mprotect splits and joins; its errors. */
/* world: processor */
#include "arch.h"
#include "touch.h"

int main(void)
{
	char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	NEED(p != MAP_FAILED);
	memset(p, 'q', 8 * 4096);
	TRY(mprotect(p + 4096, 2 * 4096, PROT_READ));
	TRY(mprotect(p + 2 * 4096, 3 * 4096, PROT_NONE));
	print_pages("pages", p, 8);
	TRY(mprotect(p, 8 * 4096, PROT_READ | PROT_WRITE));
	print_pages("pages", p, 8);
	printf("%c %c %c\n", p[4097], p[3 * 4096 + 1], p[5 * 4096 + 1]);
	TRY(mprotect(p + 1, 4096, PROT_READ));
	TRY(mprotect(p, 0, PROT_READ));
	TRY(mprotect(p, 4096, 0x40));
	NEED(munmap(p + 4 * 4096, 4096) == 0);
	TRY(mprotect(p + 2 * 4096, 4 * 4096, PROT_READ));
	print_pages("with hole", p, 8);
	TRY(mprotect((void *)USER_END, 4096, PROT_READ));
	TRY(mprotect(p, (size_t)-4096, PROT_READ));
	return 0;
}
