/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Copying where an access may fault.
 *
 * The section is the exception table: while the processor is in it, %r11 holds
 * the address to go on at when an access to the program's half faults and
 * nobody maps the page. arrow_image_copy_start and _size, from the linker
 * script, say where it lies. Each routine goes by words; a word that cannot be
 * reached as a whole is tried again byte by byte, so that the count is exact.
 */
#include <arrow/errno.h>
#include "user_access.h"

	.section .text.arrow_arch_copy, "ax"

/*
 * BY_WORDS - move %rdx bytes by an instruction that counts in %rcx
 * @instruction: movs or stos. What remains is in %rcx afterwards.
 */
	.macro BY_WORDS instruction
	USER_OPEN
	leaq	.Lbytes\@(%rip), %r11
	movq	%rdx, %rcx
	shrq	$3, %rcx
	rep \instruction\()q
.Lbytes\@:
	andl	$7, %edx
	leaq	(%rdx,%rcx,8), %rcx
	leaq	.Lend\@(%rip), %r11
	rep \instruction\()b
.Lend\@:
	USER_CLOSE
	.endm

/* arrow_arch_copy - see the contract; %rdi, %rsi, %rdx */
	.globl	arrow_arch_copy
	.type	arrow_arch_copy, @function
arrow_arch_copy:
	BY_WORDS movs
	movq	%rcx, %rax
	ret
	.size	arrow_arch_copy, . - arrow_arch_copy

/* arrow_arch_clear - see the contract; %rdi, %rsi */
	.globl	arrow_arch_clear
	.type	arrow_arch_clear, @function
arrow_arch_clear:
	movq	%rsi, %rdx
	xorl	%eax, %eax
	BY_WORDS stos
	movq	%rcx, %rax
	ret
	.size	arrow_arch_clear, . - arrow_arch_clear

/*
 * arrow_arch_copy_text - see the contract; %rdi, %rsi, %rdx
 * A word without a NUL goes as a whole. (word - 0x01...) & ~word & 0x80... is
 * not 0 if there is one.
 */
	.globl	arrow_arch_copy_text
	.type	arrow_arch_copy_text, @function
arrow_arch_copy_text:
	USER_OPEN
	leaq	.Ltext_bytes(%rip), %r11
	movabsq	$0x0101010101010101, %r8
	movabsq	$0x8080808080808080, %r9
	xorl	%eax, %eax
.Ltext_word:
	leaq	8(%rax), %r10
	cmpq	%rdx, %r10
	ja	.Ltext_bytes
	movq	(%rsi,%rax), %rcx
	movq	%rcx, (%rdi,%rax)
	movq	%rcx, %r10
	subq	%r8, %r10
	notq	%rcx
	andq	%rcx, %r10
	testq	%r9, %r10
	jnz	.Ltext_bytes
	addq	$8, %rax
	jmp	.Ltext_word

.Ltext_bytes:
	leaq	.Ltext_fault(%rip), %r11
	cmpq	%rdx, %rax
	jae	.Ltext_end
	movzbl	(%rsi,%rax), %ecx
	movb	%cl, (%rdi,%rax)
	testl	%ecx, %ecx
	jz	.Ltext_end
	incq	%rax
	jmp	.Ltext_bytes
.Ltext_fault:
	movq	$-EFAULT, %rax
.Ltext_end:
	USER_CLOSE
	ret
	.size	arrow_arch_copy_text, . - arrow_arch_copy_text

	.section .note.GNU-stack, "", @progbits
