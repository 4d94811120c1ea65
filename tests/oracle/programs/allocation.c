/* SPDX-License-Identifier: BSD-3-Clause */
/* malloc and its relatives over many sizes. */
#include "oracle.h"
#include <malloc.h>

int main(void)
{
	enum { COUNT = 400 };
	static unsigned char *blocks[COUNT];
	static size_t sizes[COUNT];
	uint32_t state = 1;
	int wrong = 0;

	for (int i = 0; i < 20000; i++) {
		state = state * 1664525 + 1013904223;
		int k = (int)(state >> 16) % COUNT;
		for (size_t j = 0; blocks[k] && j < sizes[k]; j += 97)
			wrong += blocks[k][j] != (unsigned char)k;
		sizes[k] = (state >> 8) % 100 ? (state >> 8) % 5000 :
						(state >> 8) % 300000;
		blocks[k] = realloc(blocks[k], sizes[k] + 1);
		NEED(blocks[k]);
		memset(blocks[k], k, sizes[k]);
	}
	printf("wrong %d\n", wrong);
	void *p;
	TRY(posix_memalign(&p, 65536, 100));
	HOLDS((uintptr_t)p % 65536 == 0);
	TRY(posix_memalign(&p, 3, 100));
	volatile size_t huge = (size_t)1 << 60;
	HOLDS(malloc(huge) == NULL);
	printf("%s\n", oracle_error(errno));
	volatile size_t many = (size_t)1 << 40;
	HOLDS(calloc(many, many) == NULL);
	return 0;
}
