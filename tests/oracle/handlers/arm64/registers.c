/* SPDX-License-Identifier: BSD-3-Clause */
/* Registers are the same behind a handler that a fault has called. */
#include "../handlers.h"

static void handler(int signal, siginfo_t *info, void *context)
{
	ucontext_t *user = context;

	printf("%d %d %p\n", signal, info->si_code, info->si_addr);
	printf("x0 %llx x19 %llx flags %llx\n",
	       (unsigned long long)user->uc_mcontext.regs[0],
	       (unsigned long long)user->uc_mcontext.regs[19],
	       (unsigned long long)user->uc_mcontext.pstate >> 28);
	user->uc_mcontext.pc += 4;
	user->uc_mcontext.regs[20] = 0x4343;
	__asm__ volatile("movi v0.16b, #255\n\tmovi v31.16b, #255\n\t"
			 "movi v8.16b, #255"
			 :
			 :
			 : "v0", "v8", "v31");
}

int main(void)
{
	uint64_t got[8];

	handle(SIGSEGV, handler, 0);
	__asm__ volatile(
		"mov x0, #16\n\tmov x19, #0x19\n\tmov x20, #0x20\n\t"
		"mov x1, #1\n\tmov x17, #0x17\n\tmov x30, #0x30\n\t"
		"fmov d0, x19\n\tfmov d31, x20\n\tcmp x0, x0\n\t"
		"ldr x0, [x0]\n\t"
		"stp x0, x19, [%[got]]\n\tstp x20, x1, [%[got], #16]\n\t"
		"stp x17, x30, [%[got], #32]\n\tstp d0, d31, [%[got], #48]"
		:
		: [got] "r"(got)
		: "x0", "x1", "x17", "x19", "x20", "x30", "v0", "v31", "cc",
		  "memory");
	for (int i = 0; i < 8; i++)
		printf("%d: %llx\n", i, (unsigned long long)got[i]);
	return 0;
}
