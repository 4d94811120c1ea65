/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The size of an image whose code reaches one MiB; the linker script compares it
 * before the linker finds that something is out of reach.
 */
	.globl	arrow_image_near_size
	.set	arrow_image_near_size, 0x100000

	.section .note.GNU-stack, "", @progbits
