/* SPDX-License-Identifier: BSD-3-Clause */
/* <arrow/arch/switch.h> */
	.section .text.arrow_arch_switch, "ax"

	.globl	arrow_arch_switch
	.type	arrow_arch_switch, @function
arrow_arch_switch:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	movq	%rsp, (%rdi)
	movq	%rsi, %rsp
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%rbx
	popq	%rbp
	ret
	.size	arrow_arch_switch, . - arrow_arch_switch

	.section .note.GNU-stack, "", @progbits
