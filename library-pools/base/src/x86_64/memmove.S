/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * memcpy and memmove are one routine: up to 32 bytes all loads come before
 * the first store, so overlap does not matter and most calls end within a
 * dozen instructions. Longer areas go forward by `rep movsq`, or backward in
 * steps of 32 when the target begins inside the source. Only whole words are
 * moved: a last word that overlaps what is already copied replaces every
 * byte-wise tail.
 *
 * In: rdi target, rsi source, rdx length. Out: rax target.
 * Clobbers: rcx, rdx, rsi, rdi, r8-r11. Stack: none.
 */
	.section .text.memmove, "ax", @progbits
	.globl	memcpy, memmove
	.type	memcpy, @function
	.type	memmove, @function
memcpy:
memmove:
	movq	%rdi, %rax
.Lshort:
	cmpq	$16, %rdx
	ja	.Lover_16
	cmpl	$8, %edx
	jae	.L8_to_16
	cmpl	$4, %edx
	jae	.L4_to_7
	testl	%edx, %edx
	jz	.Lreturn

	/* 1 to 3: first, middle and last byte, which may be the same one */
	movl	%edx, %ecx
	shrl	$1, %ecx
	movzbl	(%rsi), %r8d
	movzbl	(%rsi, %rcx), %r9d
	movzbl	-1(%rsi, %rdx), %r10d
	movb	%r8b, (%rdi)
	movb	%r9b, (%rdi, %rcx)
	movb	%r10b, -1(%rdi, %rdx)
.Lreturn:
	ret

.L4_to_7:
	movl	(%rsi), %r8d
	movl	-4(%rsi, %rdx), %r9d
	movl	%r8d, (%rdi)
	movl	%r9d, -4(%rdi, %rdx)
	ret

.L8_to_16:
	movq	(%rsi), %r8
	movq	-8(%rsi, %rdx), %r9
	movq	%r8, (%rdi)
	movq	%r9, -8(%rdi, %rdx)
	ret

.Lover_16:
	cmpq	$32, %rdx
	ja	.Lover_32
	movq	(%rsi), %r8
	movq	8(%rsi), %r9
	movq	-16(%rsi, %rdx), %r10
	movq	-8(%rsi, %rdx), %r11
	movq	%r8, (%rdi)
	movq	%r9, 8(%rdi)
	movq	%r10, -16(%rdi, %rdx)
	movq	%r11, -8(%rdi, %rdx)
	ret

.Lover_32:
	/* unsigned: true only if target lies in [source, source + length) */
	movq	%rdi, %rcx
	subq	%rsi, %rcx
	cmpq	%rdx, %rcx
	jb	.Lbackward
	movq	-8(%rsi, %rdx), %r8
	leaq	-8(%rdi, %rdx), %r9
	leaq	-1(%rdx), %rcx
	shrq	$3, %rcx
	rep movsq
	movq	%r8, (%r9)
	ret

.Lbackward:
	movq	-8(%rsi, %rdx), %r8
	movq	-16(%rsi, %rdx), %r9
	movq	-24(%rsi, %rdx), %r10
	movq	-32(%rsi, %rdx), %r11
	movq	%r8, -8(%rdi, %rdx)
	movq	%r9, -16(%rdi, %rdx)
	movq	%r10, -24(%rdi, %rdx)
	movq	%r11, -32(%rdi, %rdx)
	subq	$32, %rdx
	cmpq	$32, %rdx
	ja	.Lbackward
	jmp	.Lshort
	.size	memcpy, . - memcpy
	.size	memmove, . - memmove

	.section .note.GNU-stack, "", @progbits
