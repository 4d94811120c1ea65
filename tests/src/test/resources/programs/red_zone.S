/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A leaf function's view: a pattern in all 128 bytes below the stack pointer,
 * which nobody may touch, again and again while a timer interrupts. Now and
 * then a system call. Status 0 if the pattern was never broken and there were
 * at least 100 interrupts (which getitimer tells here), 1 or 2 if not.
 */
	.globl	_start
	.text
_start:
	movl	$3000000, %ebx
	movq	$0x1122334455667788, %r12
again:
	leaq	(%r12,%rbx), %rax
	.set	i, 1
	.rept	16
	movq	%rax, -8*i(%rsp)
	.set	i, i + 1
	.endr
	.rept	20
	nop
	.endr
	.set	i, 1
	.rept	16
	cmpq	%rax, -8*i(%rsp)
	jne	broken
	.set	i, i + 1
	.endr
	testb	$0xff, %bl
	jne	0f
	movl	$36, %eax
	syscall
0:	decl	%ebx
	jnz	again
	movl	$36, %eax
	syscall
	xorl	%edi, %edi
	cmpq	$100, %rax
	jae	1f
	movl	$2, %edi
	jmp	1f
broken:
	movl	$1, %edi
1:	movl	$231, %eax
	syscall
	.section .note.GNU-stack, "", @progbits
