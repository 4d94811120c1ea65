/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Calls getppid 100 times, or with an argument 1,100 times, and ends: the
 * difference, by a thousand, is what a call costs, with three instructions of
 * the loop and the call itself.
 */
	.globl	_start
	.text
_start:
	movl	$100, %ebx
	cmpq	$1, (%rsp)
	je	0f
	movl	$1100, %ebx
0:	movl	$110, %eax
	syscall
	decl	%ebx
	jnz	0b
	xorl	%edi, %edi
	movl	$231, %eax
	syscall
	.section .note.GNU-stack, "", @progbits
