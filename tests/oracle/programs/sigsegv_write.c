/* SPDX-License-Identifier: BSD-3-Clause */
/* Writing to a constant. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	static const int constant = 5;
	volatile int *p = (volatile int *)(uintptr_t)&constant;

	printf("%d\n", *p);
	fflush(stdout);
	*p = 6;
	return 0;
}
