/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What survives a call on arm64: x19-x29, the caller's stack pointer, the return
 * address, and the lower halves of v8-v15, plus the control register of the
 * vector unit.
 */
	.set	JMP_X19, 0
	.set	JMP_SP, 96
	.set	JMP_D8, 112
	.set	JMP_FPCR, 176

	/* In: x0 buffer. Out: w0 0. Clobbers: x1, x2. */
	.section .text.setjmp, "ax", @progbits
	.globl	setjmp
	.type	setjmp, @function
setjmp:
	mov	x1, sp
	mrs	x2, fpcr
	stp	x19, x20, [x0, #JMP_X19]
	stp	x21, x22, [x0, #JMP_X19 + 16]
	stp	x23, x24, [x0, #JMP_X19 + 32]
	stp	x25, x26, [x0, #JMP_X19 + 48]
	stp	x27, x28, [x0, #JMP_X19 + 64]
	stp	x29, x30, [x0, #JMP_X19 + 80]
	str	x1, [x0, #JMP_SP]
	stp	d8, d9, [x0, #JMP_D8]
	stp	d10, d11, [x0, #JMP_D8 + 16]
	stp	d12, d13, [x0, #JMP_D8 + 32]
	stp	d14, d15, [x0, #JMP_D8 + 48]
	str	x2, [x0, #JMP_FPCR]
	mov	w0, #0
	ret
	.size	setjmp, . - setjmp

	/* In: x0 buffer, w1 value. setjmp returns the value, 1 for 0. */
	.section .text.longjmp, "ax", @progbits
	.globl	longjmp
	.type	longjmp, @function
longjmp:
	ldp	x19, x20, [x0, #JMP_X19]
	ldp	x21, x22, [x0, #JMP_X19 + 16]
	ldp	x23, x24, [x0, #JMP_X19 + 32]
	ldp	x25, x26, [x0, #JMP_X19 + 48]
	ldp	x27, x28, [x0, #JMP_X19 + 64]
	ldp	x29, x30, [x0, #JMP_X19 + 80]
	ldr	x2, [x0, #JMP_SP]
	ldp	d8, d9, [x0, #JMP_D8]
	ldp	d10, d11, [x0, #JMP_D8 + 16]
	ldp	d12, d13, [x0, #JMP_D8 + 32]
	ldp	d14, d15, [x0, #JMP_D8 + 48]
	ldr	x3, [x0, #JMP_FPCR]
	mov	sp, x2
	msr	fpcr, x3
	cmp	w1, #0
	csinc	w0, w1, wzr, ne
	ret
	.size	longjmp, . - longjmp

	.section .note.GNU-stack, "", @progbits
