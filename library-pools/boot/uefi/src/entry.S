/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The entry of an application of UEFI, and the way on to the kernel's start.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/start.h>

#define LINK(symbol) ((symbol) - ARROW_ARCH_IMAGE_BASE)

/* Tells who wraps the image for firmware where it is to be entered. */
#define NOTE_UEFI_ENTRY 2

	.section .note.arrow.uefi, "a", @note
	.balign	4
	.long	6
	.long	8
	.long	NOTE_UEFI_ENTRY
	.asciz	"Arrow"
	.balign	4
	.quad	LINK(uefi_entry)

/*
 * uefi_entry - where firmware starts us
 * %rcx: our handle; %rdx: the system table
 * State: 64-bit mode, all memory mapped at its physical addresses, the calling
 * convention of Microsoft, to which %rsi and %rdi belong to the caller.
 */
	.section .text.uefi_entry, "ax"
	.code64
	.type	uefi_entry, @function
uefi_entry:
	pushq	%rsi
	pushq	%rdi
	subq	$8, %rsp
	movq	%rcx, %rdi
	movq	%rdx, %rsi
	call	uefi_main
	addq	$8, %rsp
	popq	%rdi
	popq	%rsi
	ret
	.size	uefi_entry, . - uefi_entry

/*
 * uefi_enter - void uefi_enter(uint64_t start, uint64_t offset)
 * Goes to arrow_arch_start() of a copy of the image; does not return.
 */
	.globl	uefi_enter
	.hidden	uefi_enter
	.type	uefi_enter, @function
uefi_enter:
	cli
	movq	%rsi, %rbp
	movl	$LINK(uefi_start), %esi
	jmp	*%rdi
	.size	uefi_enter, . - uefi_enter

/*
 * uefi_start_code - const char *uefi_start_code(void)
 * Where the architecture's start code lies now. C would take its address from
 * a table, which holds the one of the link.
 */
	.globl	uefi_start_code
	.hidden	uefi_start_code
	.type	uefi_start_code, @function
uefi_start_code:
	leaq	arrow_arch_start(%rip), %rax
	ret
	.size	uefi_start_code, . - uefi_start_code

/* The same of the image's first byte. */
	.globl	uefi_image_here
	.hidden	uefi_image_here
	.type	uefi_image_here, @function
uefi_image_here:
	leaq	arrow_image_start(%rip), %rax
	ret
	.size	uefi_image_here, . - uefi_image_here

/* The physical address that the image's first byte was linked for. */
	.globl	uefi_image_linked
	.hidden	uefi_image_linked
	.type	uefi_image_linked, @function
uefi_image_linked:
	movl	$LINK(arrow_image_start), %eax
	ret
	.size	uefi_image_linked, . - uefi_image_linked

	.section .note.GNU-stack, "", @progbits
