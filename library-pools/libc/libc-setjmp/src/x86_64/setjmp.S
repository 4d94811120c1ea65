/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What survives a call on x86_64: rbx, rbp, r12-r15, the caller's rsp and the
 * return address, plus the control words of the vector and x87 units.
 */
	.set	JMP_RBX, 0
	.set	JMP_RBP, 8
	.set	JMP_R12, 16
	.set	JMP_R13, 24
	.set	JMP_R14, 32
	.set	JMP_R15, 40
	.set	JMP_RSP, 48
	.set	JMP_RIP, 56
	.set	JMP_MXCSR, 64
	.set	JMP_X87, 72

	/* In: rdi buffer. Out: eax 0. Clobbers: rdx. */
	.section .text.setjmp, "ax", @progbits
	.globl	setjmp
	.type	setjmp, @function
setjmp:
	movq	%rbx, JMP_RBX(%rdi)
	movq	%rbp, JMP_RBP(%rdi)
	movq	%r12, JMP_R12(%rdi)
	movq	%r13, JMP_R13(%rdi)
	movq	%r14, JMP_R14(%rdi)
	movq	%r15, JMP_R15(%rdi)
	/* as it will be when this function has returned */
	leaq	8(%rsp), %rdx
	movq	%rdx, JMP_RSP(%rdi)
	movq	(%rsp), %rdx
	movq	%rdx, JMP_RIP(%rdi)
	stmxcsr	JMP_MXCSR(%rdi)
	fnstcw	JMP_X87(%rdi)
	xorl	%eax, %eax
	ret
	.size	setjmp, . - setjmp

	/* In: rdi buffer, esi value. setjmp returns the value, 1 for 0. */
	.section .text.longjmp, "ax", @progbits
	.globl	longjmp
	.type	longjmp, @function
longjmp:
	movq	JMP_RBX(%rdi), %rbx
	movq	JMP_RBP(%rdi), %rbp
	movq	JMP_R12(%rdi), %r12
	movq	JMP_R13(%rdi), %r13
	movq	JMP_R14(%rdi), %r14
	movq	JMP_R15(%rdi), %r15
	movq	JMP_RSP(%rdi), %rsp
	ldmxcsr	JMP_MXCSR(%rdi)
	fldcw	JMP_X87(%rdi)
	/* 0 becomes 1: the carry says that esi was 0 */
	cmpl	$1, %esi
	adcl	$0, %esi
	movl	%esi, %eax
	jmpq	*JMP_RIP(%rdi)
	.size	longjmp, . - longjmp

	.section .note.GNU-stack, "", @progbits
