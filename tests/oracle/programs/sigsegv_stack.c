/* SPDX-License-Identifier: BSD-3-Clause */
/* Recursion without an end. */
/* world: processor */
#include "oracle.h"

static volatile int sink;

static int forever(int n)
{
	volatile char frame[512];

	frame[n & 511] = (char)n;
	sink = frame[n & 255];
	return forever(n + 1) + frame[3];
}

int main(void)
{
	printf("down\n");
	fflush(stdout);
	return forever(0);
}
