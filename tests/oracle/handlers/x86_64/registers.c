/* SPDX-License-Identifier: BSD-3-Clause */
/* Registers are the same behind a handler that a fault has called. */
/* world: processor */
#include "../handlers.h"

/*
 * Fills the registers, reads from where nothing is mapped, and writes down what
 * they hold then. The handler skips the instruction, which has 3 bytes.
 */
void try_registers(uint64_t *got);
__asm__(".text\n"
	"try_registers:\n\t"
	"pushq %rbx\n\tpushq %rbp\n\tpushq %r12\n\tpushq %r13\n\t"
	"pushq %r14\n\tpushq %r15\n\tpushq %rdi\n\t"
	"movl $0x11, %eax\n\tmovl $0x12, %ebx\n\tmovl $0x13, %ecx\n\t"
	"movl $0x14, %edx\n\tmovl $0x15, %esi\n\txorl %edi, %edi\n\t"
	"movl $0x16, %ebp\n\tmovl $0x17, %r8d\n\tmovl $0x18, %r9d\n\t"
	"movl $0x19, %r10d\n\tmovl $0x1a, %r11d\n\tmovl $0x1b, %r12d\n\t"
	"movl $0x1c, %r13d\n\tmovl $0x1d, %r14d\n\tmovl $0x1e, %r15d\n\t"
	"movq %rax, %xmm0\n\tmovq %rbx, %xmm7\n\tmovq %r15, %xmm15\n\t"
	"movq $0x7777, -128(%rsp)\n\tmovq $0x8888, -8(%rsp)\n\tstc\n\t"
	".byte 0x48, 0x8b, 0x3f\n\t" /* movq (%rdi), %rdi */
	"pushfq\n\tpushq %rdi\n\tmovq 16(%rsp), %rdi\n\t"
	"movq %rax, 0(%rdi)\n\tmovq %rbx, 8(%rdi)\n\tmovq %rcx, 16(%rdi)\n\t"
	"movq %rdx, 24(%rdi)\n\tmovq %rsi, 32(%rdi)\n\tmovq %rbp, 40(%rdi)\n\t"
	"movq %r8, 48(%rdi)\n\tmovq %r9, 56(%rdi)\n\tmovq %r10, 64(%rdi)\n\t"
	"movq %r11, 72(%rdi)\n\tmovq %r12, 80(%rdi)\n\tmovq %r13, 88(%rdi)\n\t"
	"movq %r14, 96(%rdi)\n\tmovq %r15, 104(%rdi)\n\t"
	"movq %xmm0, 112(%rdi)\n\tmovq %xmm7, 120(%rdi)\n\t"
	"movq %xmm15, 128(%rdi)\n\tpopq %rax\n\tmovq %rax, 136(%rdi)\n\t"
	"popq %rax\n\tmovq %rax, 144(%rdi)\n\t"
	"movq -128(%rsp), %rax\n\tmovq %rax, 152(%rdi)\n\t"
	"popq %rdi\n\tpopq %r15\n\tpopq %r14\n\tpopq %r13\n\tpopq %r12\n\t"
	"popq %rbp\n\tpopq %rbx\n\tret\n");

static void handler(int signal, siginfo_t *info, void *context)
{
	ucontext_t *user = context;
	greg_t *registers = user->uc_mcontext.gregs;

	printf("%d %d %p\n", signal, info->si_code, info->si_addr);
	printf("rax %llx rdi %llx r15 %llx flags %llx trap %lld error %lld cr2 %lld\n",
	       registers[REG_RAX], registers[REG_RDI], registers[REG_R15],
	       registers[REG_EFL] & ~0x10000, registers[REG_TRAPNO],
	       registers[REG_ERR], registers[REG_CR2]);
	registers[REG_RIP] += 3;
	registers[REG_RDI] = 0x4242;
	registers[REG_RBX] = 0x4343;
	__asm__ volatile("pcmpeqb %%xmm0, %%xmm0\n\tmovdqa %%xmm0, %%xmm15\n\t"
			 "movdqa %%xmm0, %%xmm7\n\tmovq $-1, %%r11\n\t"
			 "movq $-2, %%r10\n\tmovq $-3, %%r9"
			 :
			 :
			 : "xmm0", "xmm7", "xmm15", "r9", "r10", "r11", "cc");
}

int main(void)
{
	uint64_t got[20];

	handle(SIGSEGV, handler, 0);
	try_registers(got);
	for (int i = 0; i < 18; i++)
		printf("%d: %llx\n", i, (unsigned long long)got[i]);
	printf("flags %llx\n", (unsigned long long)got[18] & 0xcd5);
	return 0;
}
