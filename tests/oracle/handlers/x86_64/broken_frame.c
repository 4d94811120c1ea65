/* SPDX-License-Identifier: BSD-3-Clause */
/* rt_sigreturn where there is no frame. */
/* world: child */
#include "../handlers.h"

int main(void)
{
	puts("now");
	fflush(stdout);
	__asm__ volatile("movl $64, %%esp\n\tmovl $15, %%eax\n\tsyscall"
			 :
			 :
			 : "rax", "rcx", "r11", "memory");
	puts("not here");
	return 0;
}
