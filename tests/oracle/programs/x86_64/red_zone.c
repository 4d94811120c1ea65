/* SPDX-License-Identifier: BSD-3-Clause */
/* What lies below the stack pointer survives system calls and faults. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	volatile char *page = mmap(NULL, 4096 * 64, PROT_READ | PROT_WRITE,
				   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	unsigned long bad = 0;

	NEED(page != MAP_FAILED);
	for (int i = 0; i < 64; i++) {
		unsigned long a, b;

		__asm__ volatile("movq $0x1234567, -8(%%rsp)\n\t"
				 "movq $0x7654321, -128(%%rsp)\n\t"
				 "movb $1, (%[page])\n\t"
				 "mov $39, %%eax\n\t"
				 "syscall\n\t"
				 "movq -8(%%rsp), %[a]\n\t"
				 "movq -128(%%rsp), %[b]"
				 : [a] "=&r"(a), [b] "=&r"(b)
				 : [page] "r"(page + 4096 * i)
				 : "rax", "rcx", "r11", "memory");
		bad += a != 0x1234567 || b != 0x7654321;
	}
	printf("bad %lu\n", bad);
	return 0;
}
