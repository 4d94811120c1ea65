/* SPDX-License-Identifier: BSD-3-Clause */
/* atexit runs, _exit does not flush. */
#include "oracle.h"

static void first(void)
{
	printf("first\n");
}

static void second(void)
{
	printf("second\n");
}

int main(void)
{
	atexit(first);
	atexit(second);
	printf("main\n");
	exit(5);
}
