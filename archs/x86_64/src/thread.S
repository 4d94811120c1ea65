/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From one kernel stack to another. What C code keeps lies there, and the
 * address where it goes on: seven words.
 */
	.section .text.arch_thread, "ax"

/* arch_thread_switch - %rdi: where to keep our stack pointer, %rsi: the other */
	.globl	arch_thread_switch
	.hidden	arch_thread_switch
	.type	arch_thread_switch, @function
arch_thread_switch:
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
	.size	arch_thread_switch, . - arch_thread_switch

/* arch_thread_begin - where a new thread goes on: it returns 0 from its call */
	.globl	arch_thread_begin
	.hidden	arch_thread_begin
	.type	arch_thread_begin, @function
arch_thread_begin:
	xorl	%eax, %eax
	jmp	arch_syscall_return
	.size	arch_thread_begin, . - arch_thread_begin

	/* behind the last byte of the kernel stack of the thread that runs */
	.section .data.arch_stack_end, "aw"
	.balign	8
	.globl	arch_stack_end
	.hidden	arch_stack_end
arch_stack_end:
	.quad	arrow_image_stack_end

	.section .note.GNU-stack, "", @progbits
