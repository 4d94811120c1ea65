/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Calls getppid 100 times, or with an argument 1,100 times, and ends: the
 * difference, by a thousand, is what a call costs, with three instructions of
 * the loop and the call itself.
 */
	.globl	_start
	.text
_start:
	mov	w19, #100
	ldr	x0, [sp]
	cmp	x0, #1
	b.eq	0f
	mov	w19, #1100
0:	mov	x8, #173
	svc	#0
	subs	w19, w19, #1
	b.ne	0b
	mov	x0, #0
	mov	x8, #94
	svc	#0
	.section .note.GNU-stack, "", @progbits
