/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The entry point of the Multiboot2 protocol, and the header by which loaders
 * find it (Multiboot2 Specification 2.0, chapters 3.1 and 3.2).
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/start.h>

#define LINK(symbol) ((symbol) - ARROW_ARCH_IMAGE_BASE)

#define HEADER_MAGIC 0xe85250d6
#define HEADER_I386 0 /* entered in 32-bit protected mode */

#define TAG_END 0
#define TAG_ENTRY 3
#define TAG_CONSOLE 4
#define TAG_RELOCATABLE 10

#define CONSOLE_TEXT 2 /* text of a VGA is fine, and no console is, too */

/* Where it may lie: above the first megabyte, and below 1 GiB altogether. */
#define LOAD_LOWEST 0x100000
#define LOAD_HIGHEST 0x3fffffff
#define LOAD_PREFER_LOW 1

/* The first two instructions of multiboot2_entry as a number. */
#define ENTRY_BYTES 0x638d038b

/* The linker script puts it into the first 32 KiB of the file. */
	.section .text.arrow_boot_header, "a"
	.balign	8
header:
	.long	HEADER_MAGIC
	.long	HEADER_I386
	.long	header_end - header
	.long	-(HEADER_MAGIC + HEADER_I386 + (header_end - header))

	.word	TAG_ENTRY, 0
	.long	12
	.long	LINK(multiboot2_entry)
	.balign	8

	.word	TAG_CONSOLE, 0
	.long	12
	.long	CONSOLE_TEXT
	.balign	8

	.word	TAG_RELOCATABLE, 0
	.long	24
	.long	LOAD_LOWEST, LOAD_HIGHEST, ARROW_ARCH_PAGE_SIZE
	.long	LOAD_PREFER_LOW

	.word	TAG_END, 0
	.long	8
header_end:

/* GRUB wants the entry of the ELF header to lie in the image, and takes ours. */
	.globl	arrow_multiboot2_entry
	.set	arrow_multiboot2_entry, multiboot2_entry

/*
 * multiboot2_entry - where the loader starts us
 * %ebx: physical address of struct multiboot2_start
 * State: 32-bit protected mode, flat segments, paging off, no stack. The first
 * word of the structure serves as one to find out where we were loaded, and is
 * put back. If it was no memory, our own first bytes are not where we think we
 * are, and nothing can be done or said.
 */
	.section .text.multiboot2_entry, "ax"
	.code32
	.type	multiboot2_entry, @function
multiboot2_entry:
	movl	(%ebx), %eax
	leal	4(%ebx), %esp
	call	0f
0:	popl	%ebp
	movl	%eax, (%ebx)
	subl	$LINK(0b), %ebp
	cmpl	$ENTRY_BYTES, LINK(multiboot2_entry)(%ebp)
	jne	1f
	movl	%ebx, LINK(multiboot2_address)(%ebp)
	movl	$LINK(multiboot2_start), %esi
	jmp	arrow_arch_start
1:	ud2
	.size	multiboot2_entry, . - multiboot2_entry

	.section .note.GNU-stack, "", @progbits
