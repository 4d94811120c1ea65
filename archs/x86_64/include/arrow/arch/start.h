/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * x86_64: where the code of a boot protocol hands over to the architecture.
 * For assembly; these are labels, not functions of C.
 *
 * arrow_arch_start - go on in 64-bit mode at the image's own address
 *	State: either 32-bit protected mode, paging off, flat segments; or
 *	64-bit mode with tables of four levels that map the image, writable,
 *	at its physical addresses.
 *	%esi: address of a C function `void f(void)`, minus
 *		ARROW_ARCH_IMAGE_BASE, that does not return
 *	%ebp, in 64-bit mode %rbp: physical load address minus physical link
 *		address of the image, a multiple of 4 KiB and not negative; the
 *		image ends below 1 GiB
 *	No stack is needed. Memory of the image that is not in its file is zero.
 *
 * The function finds: the stack that arrow_image_stack_{start,end} name, the
 * layout of <arrow/arch/layout.h> with the direct map up to the image's end,
 * traps that work, NX and write protection in force, interrupts off.
 */
#pragma once
