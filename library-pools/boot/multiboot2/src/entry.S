/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The entry point of the Multiboot2 protocol, and the header by which loaders
 * find it (Multiboot2 Specification 2.0, chapters 3.1 and 3.2).
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/start.h>
#include <arrow/handover_entry.h>

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
	.long	ARROW_HANDOVER_LINK(multiboot2_entry)
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
 */
	ARROW_HANDOVER_ENTRY(multiboot2_entry, multiboot2_address, multiboot2_start)

	.section .note.GNU-stack, "", @progbits
