/* SPDX-License-Identifier: BSD-3-Clause */
/* The program's break. */
#include "touch.h"

int main(void)
{
	char *start = (char *)syscall(SYS_brk, 0);

	HOLDS((char *)syscall(SYS_brk, start + 10000) == start + 10000);
	memset(start, 'b', 10000);
	HOLDS((char *)syscall(SYS_brk, start + 100) == start + 100);
	HOLDS((char *)syscall(SYS_brk, start + 20000) == start + 20000);
	HOLDS(start[99] == 'b');
	HOLDS(start[5000] == 0);
	HOLDS((char *)syscall(SYS_brk, (char *)8) == start + 20000);
	HOLDS((char *)syscall(SYS_brk, (char *)0x7fffffff0000) == start + 20000);
	HOLDS((char *)syscall(SYS_brk, start) == start);
	return 0;
}
