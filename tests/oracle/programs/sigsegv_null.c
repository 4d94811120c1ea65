/* SPDX-License-Identifier: BSD-3-Clause */
/* Reading address zero. */
/* world: child */
/* world: processor */
#include "oracle.h"

int main(void)
{
	volatile int *p = NULL;

	printf("before\n");
	fflush(stdout);
	return *p;
}
