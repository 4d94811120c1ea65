/* SPDX-License-Identifier: BSD-3-Clause */
/* mincore and the calls that lock memory. */
#include "touch.h"

int main(void)
{
	unsigned char vec[4] = {0xff, 0xff, 0xff, 0xff};
	char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	NEED(p != MAP_FAILED);
	p[4096] = 1;
	TRY(mincore(p, 4 * 4096, vec));
	printf("%d %d %d %d\n", vec[0] & 1, vec[1] & 1, vec[2] & 1, vec[3] & 1);
	TRY(mincore(p + 1, 4096, vec));
	TRY(mincore(p, 4096, (void *)8));
	TRY(mlock(p, 8192));
	TRY(mincore(p, 4 * 4096, vec));
	printf("%d %d %d %d\n", vec[0] & 1, vec[1] & 1, vec[2] & 1, vec[3] & 1);
	TRY(munlock(p, 8192));
	TRY(mlockall(MCL_CURRENT));
	TRY(mlockall(0));
	TRY(munlockall());
	NEED(munmap(p, 4 * 4096) == 0);
	TRY(mincore(p, 4096, vec));
	TRY(mlock(p, 4096));
	TRY(munlock(p, 4096));
	return 0;
}
