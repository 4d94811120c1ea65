/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Says that the image is written as a flat file, too; the linker script holds it
 * to that.
 */
	.globl	arrow_image_is_flat
	.set	arrow_image_is_flat, 1

	.section .note.GNU-stack, "", @progbits
