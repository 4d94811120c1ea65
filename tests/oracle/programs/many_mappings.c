/* SPDX-License-Identifier: BSD-3-Clause */
/* Thousands of mappings with holes between them. */
#include "touch.h"

int main(void)
{
	enum { COUNT = 3000 };
	static char *maps[COUNT];
	size_t at = 12345;
	int wrong = 0;

	for (int i = 0; i < COUNT; i++) {
		maps[i] = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
			       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		NEED(maps[i] != MAP_FAILED);
		NEED(mprotect(maps[i], 4096, PROT_READ) == 0);
		maps[i][4096] = (char)i;
	}
	for (int i = 0; i < COUNT / 2; i++) {
		at = at * 1103515245 + 12345;
		int k = (int)(at >> 16 & 0xffff) % COUNT;
		if (maps[k]) {
			NEED(munmap(maps[k], 8192) == 0);
			maps[k] = NULL;
		}
	}
	for (int i = 0; i < COUNT; i++)
		wrong += maps[i] && maps[i][4096] != (char)i;
	printf("wrong %d\n", wrong);
	return 0;
}
