/* SPDX-License-Identifier: BSD-3-Clause */
/* Anonymous memory is zero and may be touched anywhere. */
#include "touch.h"

int main(void)
{
	size_t size = 3 << 20;
	unsigned char *p = mmap(NULL, size, PROT_READ | PROT_WRITE,
				MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	unsigned long sum = 0;

	NEED(p != MAP_FAILED);
	HOLDS((uintptr_t)p % 4096 == 0);
	for (size_t i = 0; i < size; i++)
		sum += p[i];
	printf("sum %lu\n", sum);
	for (size_t i = 0; i < size; i += 4096)
		p[i] = (unsigned char)(i >> 12);
	for (size_t i = 0; i < size; i++)
		sum += p[i];
	printf("sum %lu\n", sum);
	TRY(munmap(p, size));
	print_pages("after", (char *)p, 3);
	return 0;
}
