/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * memcpy and memmove are one routine: up to 32 bytes all loads come before the
 * first store, so overlap does not matter and most calls end within a dozen
 * instructions. Longer areas go forward or, when the target begins inside the
 * source, backward in steps of 32. What is left of a step is the short case; in
 * the forward direction it is the last 32 bytes as a whole, which were loaded
 * before anything was stored.
 *
 * In: x0 target, x1 source, x2 length. Out: x0 target.
 * Clobbers: x1-x13. Stack: none. No vector register, since the kernel has none.
 */
	.section .text.memmove, "ax", @progbits
	.globl	memcpy, memmove
	.type	memcpy, @function
	.type	memmove, @function
memcpy:
memmove:
	mov	x3, x0
.Lshort:
	add	x4, x1, x2
	add	x5, x3, x2
	cmp	x2, #16
	b.hs	.L16_to_32
	tbnz	x2, #3, .L8_to_15
	tbnz	x2, #2, .L4_to_7
	cbz	x2, .Lreturn

	/* 1 to 3: first, middle and last byte, which may be the same one */
	lsr	x6, x2, #1
	ldrb	w7, [x1]
	ldrb	w8, [x1, x6]
	ldrb	w9, [x4, #-1]
	strb	w7, [x3]
	strb	w8, [x3, x6]
	strb	w9, [x5, #-1]
.Lreturn:
	ret

.L4_to_7:
	ldr	w6, [x1]
	ldr	w7, [x4, #-4]
	str	w6, [x3]
	str	w7, [x5, #-4]
	ret

.L8_to_15:
	ldr	x6, [x1]
	ldr	x7, [x4, #-8]
	str	x6, [x3]
	str	x7, [x5, #-8]
	ret

.L16_to_32:
	cmp	x2, #32
	b.hi	.Lover_32
	ldp	x6, x7, [x1]
	ldp	x8, x9, [x4, #-16]
	stp	x6, x7, [x3]
	stp	x8, x9, [x5, #-16]
	ret

.Lover_32:
	/* unsigned: true only if target lies in [source, source + length) */
	sub	x6, x3, x1
	cmp	x6, x2
	b.lo	.Lbackward
	ldp	x10, x11, [x4, #-32]
	ldp	x12, x13, [x4, #-16]
0:	ldp	x6, x7, [x1], #16
	ldp	x8, x9, [x1], #16
	stp	x6, x7, [x3], #16
	stp	x8, x9, [x3], #16
	sub	x2, x2, #32
	cmp	x2, #32
	b.hi	0b
	stp	x10, x11, [x5, #-32]
	stp	x12, x13, [x5, #-16]
	ret

.Lbackward:
	ldp	x6, x7, [x4, #-16]
	ldp	x8, x9, [x4, #-32]
	stp	x6, x7, [x5, #-16]
	stp	x8, x9, [x5, #-32]
	sub	x4, x4, #32
	sub	x5, x5, #32
	sub	x2, x2, #32
	cmp	x2, #32
	b.hi	.Lbackward
	b	.Lshort
	.size	memcpy, . - memcpy
	.size	memmove, . - memmove

	.section .note.GNU-stack, "", @progbits
