/* SPDX-License-Identifier: BSD-3-Clause */
/* Writes to both outputs appear in their order. */
#include "oracle.h"

int main(void)
{
	for (int i = 0; i < 5; i++) {
		dprintf(1, "out %d\n", i);
		dprintf(2, "err %d\n", i);
	}
	setvbuf(stdout, NULL, _IOFBF, 4096);
	fprintf(stdout, "buffered\n");
	fprintf(stderr, "unbuffered\n");
	fflush(stdout);
	fprintf(stdout, "at the end\n");
	return 3;
}
