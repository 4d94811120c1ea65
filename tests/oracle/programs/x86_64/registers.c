/* SPDX-License-Identifier: BSD-3-Clause */
/* A system call changes no register but rax, rcx and r11. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	unsigned long in[11], out[11];

	for (int i = 0; i < 11; i++)
		in[i] = 0x1111111111111111ul * (unsigned long)(i + 1);
	__asm__ volatile(
		"push %%rbp; push %%rbx\n\t"
		"mov %[in], %%rax\n\t"
		"mov 0(%%rax), %%rdi; mov 8(%%rax), %%rsi; mov 16(%%rax), %%rdx\n\t"
		"mov 24(%%rax), %%r10; mov 32(%%rax), %%r8; mov 40(%%rax), %%r9\n\t"
		"mov 48(%%rax), %%rbx; mov 64(%%rax), %%r12; mov 72(%%rax), %%r13\n\t"
		"mov 80(%%rax), %%r14\n\t"
		"mov %[out], %%r15\n\t"
		"mov $110, %%eax\n\t"
		"syscall\n\t"
		"mov %%rdi, 0(%%r15); mov %%rsi, 8(%%r15); mov %%rdx, 16(%%r15)\n\t"
		"mov %%r10, 24(%%r15); mov %%r8, 32(%%r15); mov %%r9, 40(%%r15)\n\t"
		"mov %%rbx, 48(%%r15); mov %%r12, 64(%%r15); mov %%r13, 72(%%r15)\n\t"
		"mov %%r14, 80(%%r15)\n\t"
		"pop %%rbx; pop %%rbp"
		:
		: [in] "r"(in), [out] "r"(out)
		: "rax", "rcx", "rdi", "rsi", "rdx", "r8", "r9", "r10", "r11",
		  "r12", "r13", "r14", "r15", "memory", "cc");
	out[7] = in[7];
	for (int i = 0; i < 11; i++)
		printf("%d %s\n", i, in[i] == out[i] ? "same" : "changed");
	return 0;
}
