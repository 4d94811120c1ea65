/* SPDX-License-Identifier: BSD-3-Clause */
/* The stack grows by a megabyte of frames. */
/* world: processor */
#include "touch.h"

static int deep(int n)
{
	volatile char frame[1024];

	frame[0] = (char)n;
	return n ? deep(n - 1) + (frame[0] & 1) : 0;
}

int main(void)
{
	printf("%d\n", deep(1000));
	printf("%d\n", deep(5000));
	char *block = __builtin_alloca(2 << 20);
	block[0] = 'x';
	block[(2 << 20) - 1] = 'y';
	printf("%c%c\n", block[0], block[(2 << 20) - 1]);
	return 0;
}
