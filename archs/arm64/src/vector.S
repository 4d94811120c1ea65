/* SPDX-License-Identifier: BSD-3-Clause */
/* The program's vector state: q0 to q31, then FPSR and FPCR. */
	.arch_extension fp
	.arch_extension simd

#define VECTOR_STATUS 512
#define VECTOR_SIZE 528

	/* VECTOR_ALL - move all q registers, two at a time, from or to [x0] */
	.altmacro
	.macro VECTOR_ALL instruction
	.irp	n, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30
	VECTOR_PAIR \instruction, \n, %(\n + 1), %(\n * 16)
	.endr
	.endm
	.macro VECTOR_PAIR instruction, a, b, offset
	\instruction	q\a, q\b, [x0, #\offset]
	.endm

	.section .text.arrow_arch_vector_size, "ax"
	.globl	arrow_arch_vector_size
	.type	arrow_arch_vector_size, @function
arrow_arch_vector_size:
	mov	x0, #VECTOR_SIZE
	ret
	.size	arrow_arch_vector_size, . - arrow_arch_vector_size

	.section .text.arrow_arch_vector_save, "ax"
	.globl	arrow_arch_vector_save
	.type	arrow_arch_vector_save, @function
arrow_arch_vector_save:
	VECTOR_ALL stp
	mrs	x1, fpsr
	mrs	x2, fpcr
	add	x0, x0, #VECTOR_STATUS
	stp	w1, w2, [x0]
	ret
	.size	arrow_arch_vector_save, . - arrow_arch_vector_save

	.section .text.arrow_arch_vector_load, "ax"
	.globl	arrow_arch_vector_load
	.type	arrow_arch_vector_load, @function
arrow_arch_vector_load:
	VECTOR_ALL ldp
	add	x0, x0, #VECTOR_STATUS
	ldp	w1, w2, [x0]
	msr	fpsr, x1
	msr	fpcr, x2
	ret
	.size	arrow_arch_vector_load, . - arrow_arch_vector_load

	.section .note.GNU-stack, "", @progbits
