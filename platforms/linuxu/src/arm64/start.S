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
	mov	x0, sp
	adrp	x1, arrow_image_stack_end
	add	x1, x1, #:lo12:arrow_image_stack_end
	mov	sp, x1
	/* ends the chain of stack frames */
	mov	x29, xzr
	mov	x30, xzr
	b	linuxu_start
	.size	arrow_plat_start, . - arrow_plat_start

	.section .note.GNU-stack, "", @progbits
