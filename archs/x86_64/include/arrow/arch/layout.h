/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * x86_64: the layout of virtual memory on platforms with page tables of our
 * own, for C and assembly. The linker script agrees with it by an assertion.
 * In a process that runs a ready program a physical address is the address
 * itself, and the program's part is all that the kernel does not take of it.
 */
#pragma once

/* Physical address 0 of the link: the image lies at this plus its address. */
#if CONFIG_X86_64_HOSTED
#define ARROW_ARCH_IMAGE_BASE 0
#else
#define ARROW_ARCH_IMAGE_BASE 0xffffffffc0000000
#endif

/* Physical address 0 in the map of all memory, one entry of the top table. */
#if CONFIG_X86_64_HOSTED
#define ARROW_ARCH_DIRECT_BASE 0
#else
#define ARROW_ARCH_DIRECT_BASE 0xffff888000000000
#endif
#define ARROW_ARCH_DIRECT_SIZE 0x0000008000000000

/* Registers of devices, uncached. */
#define ARROW_ARCH_DEVICE_BASE 0xffffc90000000000

/*
 * An attached program's part. Nothing is ever mapped below it; and not in the
 * last page of the half, behind which a return from a system call would trap
 * in the kernel.
 */
#define ARROW_ARCH_USER_START 0x10000
#define ARROW_ARCH_USER_END 0x7ffffffff000

#define ARROW_ARCH_PAGE_SIZE 0x1000
#define ARROW_ARCH_BLOCK_SIZE 0x200000

/*
 * Bytes of a thread's kernel stack. In a process the host writes its signal frames
 * there, one in another; with all vector registers one has some 11 KiB.
 */
#if CONFIG_X86_64_HOSTED
#define ARROW_ARCH_THREAD_STACK 0x8000
#else
#define ARROW_ARCH_THREAD_STACK 0x2000
#endif

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
 * address. Set by the start code, before any C code runs.
 */
ARROW_API extern uint64_t arrow_arch_load_offset;

/** arrow_arch_image_physical() - Where an object of the image really lies. */
static inline uint64_t arrow_arch_image_physical(const volatile void *address)
{
	return (uint64_t)address - ARROW_ARCH_IMAGE_BASE +
	       arrow_arch_load_offset;
}
#endif
