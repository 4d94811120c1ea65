/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The call of a paravirtual domain, made as programs call their kernel. Registers
 * are as in call.S; the instruction itself changes %rcx and %r11.
 */
	.section .text.arrow_hypercall, "ax"
	.globl	arrow_hypercall
	.type	arrow_hypercall, @function
arrow_hypercall:
	movl	%edi, %eax
	movq	%rsi, %rdi
	movq	%rdx, %rsi
	movq	%rcx, %rdx
	movq	%r8, %r10
	syscall
	ret
	.size	arrow_hypercall, . - arrow_hypercall

	.section .note.GNU-stack, "", @progbits
