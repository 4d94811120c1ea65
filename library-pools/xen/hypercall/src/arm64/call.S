/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The call of a domain on arm64 (xen/include/public/arch-arm.h): an instruction
 * for hypervisors with Xen's own number in it, that of the call in x16, arguments
 * from x0 on. The answer is in x0; what Xen may change, a function in C may, too.
 */
	.section .text.arrow_hypercall, "ax"
	.globl	arrow_hypercall
	.type	arrow_hypercall, @function
arrow_hypercall:
	mov	x16, x0
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	mov	x3, x4
	hvc	#0xea1
	ret
	.size	arrow_hypercall, . - arrow_hypercall

	.section .note.GNU-stack, "", @progbits
