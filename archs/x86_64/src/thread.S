/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Where a new thread begins, and the kernel stack of the one that runs.
 */
	.section .text.arch_thread, "ax"

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
