/* SPDX-License-Identifier: BSD-3-Clause */
/* MAP_32BIT lies low. */
/* world: processor */
#include "touch.h"

int main(void)
{
	char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);

	HOLDS(p != MAP_FAILED);
	HOLDS((uintptr_t)p < 0x80000000);
	p[0] = 1;
	return p[0];
}
