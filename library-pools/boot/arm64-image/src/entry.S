/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The header that begins the image, and its two entry points: a loader of
 * Linux's images knows that header and starts at the first byte, without having
 * cleared anything; a loader of ELF files has, and starts where the file says.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/start.h>

/* Little endian, pages of 4 KiB, at any multiple of 2 MiB. */
#define HEADER_FLAGS 0xa

	.section .text.arrow_image_header, "ax"

	/* Documentation/arch/arm64/booting.rst of Linux */
	b	arm64_image_entry
	nop
	.quad	0			/* behind a multiple of 2 MiB */
	.quad	arrow_image_size	/* memory, what is not in the file included */
	.quad	HEADER_FLAGS
	.quad	0, 0, 0
	.ascii	"ARM\x64"
	.long	0			/* no header of a PE file */

/*
 * arm64_image_entry - started as one of Linux's images
 * x0: physical address of the device tree
 */
	.type	arm64_image_entry, @function
arm64_image_entry:
	ldr	x1, =arm64_image_start
	b	arrow_arch_start_clear
	.size	arm64_image_entry, . - arm64_image_entry

/*
 * arrow_arm64_entry - started as an ELF file
 * x0: as above, or 0
 */
	.globl	arrow_arm64_entry
	.type	arrow_arm64_entry, @function
arrow_arm64_entry:
	ldr	x1, =arm64_image_start
	b	arrow_arch_start
	.size	arrow_arm64_entry, . - arrow_arm64_entry
	.ltorg

	.section .note.GNU-stack, "", @progbits
