/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From one kernel stack to another. What C code keeps lies there, and the
 * address where it goes on: twelve words.
 */
#define THREAD_SIZE 96

	.section .text.arch_thread, "ax"

/* arch_thread_switch - x0: where to keep our stack pointer, x1: the other */
	.globl	arch_thread_switch
	.hidden	arch_thread_switch
	.type	arch_thread_switch, @function
arch_thread_switch:
	stp	x19, x20, [sp, #-THREAD_SIZE]!
	stp	x21, x22, [sp, #16]
	stp	x23, x24, [sp, #32]
	stp	x25, x26, [sp, #48]
	stp	x27, x28, [sp, #64]
	stp	x29, x30, [sp, #80]
	mov	x2, sp
	str	x2, [x0]
	mov	sp, x1
	ldp	x21, x22, [sp, #16]
	ldp	x23, x24, [sp, #32]
	ldp	x25, x26, [sp, #48]
	ldp	x27, x28, [sp, #64]
	ldp	x29, x30, [sp, #80]
	ldp	x19, x20, [sp], #THREAD_SIZE
	ret
	.size	arch_thread_switch, . - arch_thread_switch

/* arch_thread_begin - where a new thread goes on: it returns 0 from its call */
	.globl	arch_thread_begin
	.hidden	arch_thread_begin
	.type	arch_thread_begin, @function
arch_thread_begin:
	mov	x0, #0
	b	syscall_return
	.size	arch_thread_begin, . - arch_thread_begin

	/* behind the last byte of the kernel stack of the thread that runs */
	.section .data.arch_stack_end, "aw"
	.balign	8
	.globl	arch_stack_end
	.hidden	arch_stack_end
arch_stack_end:
	.quad	arrow_image_stack_end

	.section .note.GNU-stack, "", @progbits
