/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The entry point of the process. The host's stack holds argc, the arguments
 * and the environment; it stays as it is, and the libraries run on the stack
 * in the image, which has the same size on every host.
 */
	.section .text.arrow_plat_start, "ax", @progbits
	.globl	arrow_plat_start
	.type	arrow_plat_start, @function
arrow_plat_start:
	movq	%rsp, %rdi
	movq	$arrow_image_stack_end, %rsp
	/* ends the chain of stack frames */
	xorl	%ebp, %ebp
	call	linuxu_start
	ud2
	.size	arrow_plat_start, . - arrow_plat_start

	.section .note.GNU-stack, "", @progbits
