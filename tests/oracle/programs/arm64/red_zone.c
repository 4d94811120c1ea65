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

		__asm__ volatile("mov %[a], #0x1234\n\t"
				 "mov %[b], #0x5678\n\t"
				 "stur %[a], [sp, #-8]\n\t"
				 "stur %[b], [sp, #-128]\n\t"
				 "strb wzr, [%[page]]\n\t"
				 "mov x8, #172\n\t"
				 "svc #0\n\t"
				 "ldur %[a], [sp, #-8]\n\t"
				 "ldur %[b], [sp, #-128]"
				 : [a] "=&r"(a), [b] "=&r"(b)
				 : [page] "r"(page + 4096 * i)
				 : "x0", "x8", "memory");
		bad += a != 0x1234 || b != 0x5678;
	}
	printf("bad %lu\n", bad);
	return 0;
}
