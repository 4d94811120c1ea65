/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The entry point of a paravirtual domain, and the notes by which Xen knows what
 * it has before it.
 */
#include <arrow/arch/layout.h>

/* Numbers of notes (xen/include/public/elfnote.h). */
#define NOTE_ENTRY 1
#define NOTE_VIRT_BASE 3
#define NOTE_PADDR_OFFSET 4
#define NOTE_XEN_VERSION 5
#define NOTE_GUEST_OS 6
#define NOTE_LOADER 8

/* NOTE_NUMBER - a note that holds a number of 64 bits. */
	.macro NOTE_NUMBER type, value
	.long	4, 8, \type
	.asciz	"Xen"
	.quad	\value
	.endm

/* NOTE_TEXT - a note that holds a word. */
	.macro NOTE_TEXT type, text
	.long	4, 1f - 0f, \type
	.asciz	"Xen"
0:	.asciz	"\text"
1:	.balign	4
	.endm

	.section .note.arrow.xen, "a", @note
	.balign	4
	NOTE_NUMBER NOTE_ENTRY, xen_pv_entry
	NOTE_NUMBER NOTE_VIRT_BASE, ARROW_ARCH_IMAGE_BASE
	NOTE_NUMBER NOTE_PADDR_OFFSET, 0
	NOTE_TEXT NOTE_XEN_VERSION, "xen-3.0"
	NOTE_TEXT NOTE_GUEST_OS, "arrow"
	NOTE_TEXT NOTE_LOADER, "generic"

/*
 * xen_pv_entry - where Xen starts us
 * %rsi: virtual address of a struct arrow_plat_xen_start; %rsp: the end of a
 * stack of one page, behind which lie pages that are mapped and nobody's
 * State: 64-bit mode in Xen's tables, which map the image where it was linked;
 * events off.
 */
	.section .text.xen_pv_entry, "ax"
	.globl	xen_pv_entry
	.type	xen_pv_entry, @function
xen_pv_entry:
	cld
	movq	%rsi, %rdi
	leaq	4095(%rsp), %rsi
	andq	$-4096, %rsi
	movq	$arrow_image_stack_end, %rsp
	/* no caller: the back trace ends here */
	xorl	%ebp, %ebp
	call	xen_pv_start
	ud2
	.size	xen_pv_entry, . - xen_pv_entry

	.section .note.GNU-stack, "", @progbits
