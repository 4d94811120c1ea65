/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * memset by whole words: the first and the last word are stored at once, and
 * only areas above 16 bytes need `rep stosq` for what lies between.
 *
 * In: rdi target, sil byte, rdx length. Out: rax target.
 * Clobbers: rcx, rdi, r8, r9. Stack: none.
 */
	.section .text.memset, "ax", @progbits
	.globl	memset
	.type	memset, @function
memset:
	movq	%rdi, %rax
	movzbl	%sil, %ecx
	movabsq	$0x0101010101010101, %r8
	imulq	%rcx, %r8
	cmpq	$8, %rdx
	jb	.Lunder_8
	movq	%r8, (%rdi)
	movq	%r8, -8(%rdi, %rdx)
	cmpq	$16, %rdx
	jbe	.Lreturn
	movq	%rdi, %r9
	movq	%r8, %rax
	leaq	-1(%rdx), %rcx
	shrq	$3, %rcx
	rep stosq
	movq	%r9, %rax
	ret

.Lunder_8:
	cmpl	$4, %edx
	jae	.L4_to_7
	testl	%edx, %edx
	jz	.Lreturn

	/* 1 to 3: first, middle and last byte, which may be the same one */
	movl	%edx, %ecx
	shrl	$1, %ecx
	movb	%r8b, (%rdi)
	movb	%r8b, (%rdi, %rcx)
	movb	%r8b, -1(%rdi, %rdx)
.Lreturn:
	ret

.L4_to_7:
	movl	%r8d, (%rdi)
	movl	%r8d, -4(%rdi, %rdx)
	ret
	.size	memset, . - memset

	.section .note.GNU-stack, "", @progbits
