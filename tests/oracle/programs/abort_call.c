/* SPDX-License-Identifier: BSD-3-Clause */
/* abort ends with SIGABRT. */
/* world: child */
#include "oracle.h"

int main(void)
{
	printf("lost in the buffer\n");
	fflush(stdout);
	abort();
}
