/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * arm64: the layout of virtual memory on platforms with page tables of our
 * own, for C and assembly. The linker script agrees with it by an assertion.
 *
 * The kernel's half is what TTBR1 translates, with 39 bits: three levels of
 * tables, an entry of the top one for each gigabyte.
 */
#pragma once

/*
 * Physical address 0 of the link: the image lies at this plus its address. It
 * is linked for 0x40200000, behind the first block of the memory that most
 * machines for this architecture have from 0x40000000 on.
 */
#define ARROW_ARCH_IMAGE_BASE 0xffffffff80000000

/* Physical address 0 in the map of all memory. */
#define ARROW_ARCH_DIRECT_BASE 0xffffff8000000000
#define ARROW_ARCH_DIRECT_SIZE 0x0000004000000000

/* Registers of devices, uncached: the gigabyte below that of the image. */
#define ARROW_ARCH_DEVICE_BASE 0xffffffff80000000

/* An attached program's part: what TTBR0 translates, with 48 bits. */
#define ARROW_ARCH_USER_START 0x10000
#define ARROW_ARCH_USER_END 0xfffffffff000

#define ARROW_ARCH_PAGE_SIZE 0x1000
#define ARROW_ARCH_BLOCK_SIZE 0x200000

/* Bytes of a thread's kernel stack. */
#define ARROW_ARCH_THREAD_STACK 0x2000

#ifndef __ASSEMBLER__
#include <arrow/compiler.h>
#include <arrow/types.h>

/* From the linker script. Only the addresses of these mean anything. */
extern char arrow_image_start[];
extern char arrow_image_text_end[]; /* behind the last instruction */
extern char arrow_image_end[];
extern char arrow_image_stack_start[];
extern char arrow_image_stack_end[];

/**
 * arrow_arch_load_offset - How far from its link address the image was loaded.
 *
 * Added to (address in the image - %ARROW_ARCH_IMAGE_BASE) it gives a physical
 * address; it wraps around for an image that lies lower. Set by the start code,
 * before any C code runs.
 */
ARROW_API extern uint64_t arrow_arch_load_offset;

/** arrow_arch_image_physical() - Where an object of the image really lies. */
static inline uint64_t arrow_arch_image_physical(const volatile void *address)
{
	return (uint64_t)address - ARROW_ARCH_IMAGE_BASE +
	       arrow_arch_load_offset;
}
#endif
