/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Words to a debugger, or to a monitor in its place: semihosting (ARM's
 * specification of that name, 2.0). Where nobody takes the halting instruction it
 * is an invalid one, and trap.c goes on behind it.
 */

/* SYS_WRITEC: the character that x1 points to. Only x0 does not survive. */
#define WRITE_CHARACTER 3

	.section .text.arrow_arch_debugger_write, "ax"

/* arrow_arch_debugger_write - see the contract; x0: text, x1: how many bytes */
	.globl	arrow_arch_debugger_write
	.type	arrow_arch_debugger_write, @function
arrow_arch_debugger_write:
	add	x2, x0, x1
	mov	x1, x0
0:	cmp	x1, x2
	b.eq	1f
	mov	x0, #WRITE_CHARACTER
	.globl	arch_debugger_call
	.hidden	arch_debugger_call
arch_debugger_call:
	hlt	#0xf000
	add	x1, x1, #1
	b	0b
1:	ret
	.size	arrow_arch_debugger_write, . - arrow_arch_debugger_write

	.section .note.GNU-stack, "", @progbits
