/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * arm64: where the code of a boot protocol hands over to the architecture. For
 * assembly; these are labels, not functions of C.
 *
 * arrow_arch_start - go on at EL1 at the image's own address
 *	State: EL2 or EL1, MMU off, the image in memory at a multiple of 2 MiB
 *	and coherent with caches that are off
 *	x0: given to the C function as its argument
 *	x1: link address of a C function `void f(uint64_t)` that does not return
 *	No stack is needed. Memory of the image that is not in its file is zero:
 *	arrow_arch_start_clear, with the same registers, clears it first.
 *
 * The function finds: the stack that arrow_image_stack_{start,end} name, the
 * layout of <arrow/arch/layout.h> with the blocks of the image in the direct
 * map, traps that work, interrupts off.
 */
#pragma once
