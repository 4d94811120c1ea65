/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * memset by pairs of words: the first pair and the last two are stored as they
 * are, and what lies between in steps of 32 bytes, the last of which may overlap.
 *
 * In: x0 target, w1 byte, x2 length. Out: x0 target.
 * Clobbers: x1-x5. Stack: none.
 */
	.section .text.memset, "ax", @progbits
	.globl	memset
	.type	memset, @function
memset:
	and	x1, x1, #0xff
	orr	x1, x1, x1, lsl #8
	orr	x1, x1, x1, lsl #16
	orr	x1, x1, x1, lsl #32
	add	x4, x0, x2
	cmp	x2, #16
	b.lo	.Lunder_16
	stp	x1, x1, [x0]
	stp	x1, x1, [x4, #-16]
	subs	x2, x2, #32
	b.ls	.Lreturn
	stp	x1, x1, [x4, #-32]
	subs	x2, x2, #16
	b.ls	.Lreturn
	add	x3, x0, #16
0:	stp	x1, x1, [x3], #16
	stp	x1, x1, [x3], #16
	subs	x2, x2, #32
	b.hi	0b
.Lreturn:
	ret

.Lunder_16:
	tbnz	x2, #3, .L8_to_15
	tbnz	x2, #2, .L4_to_7
	cbz	x2, .Lreturn

	/* 1 to 3: first, middle and last byte, which may be the same one */
	lsr	x5, x2, #1
	strb	w1, [x0]
	strb	w1, [x0, x5]
	strb	w1, [x4, #-1]
	ret

.L8_to_15:
	str	x1, [x0]
	str	x1, [x4, #-8]
	ret

.L4_to_7:
	str	w1, [x0]
	str	w1, [x4, #-4]
	ret
	.size	memset, . - memset

	.section .note.GNU-stack, "", @progbits
