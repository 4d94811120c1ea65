/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * x86_64: the first instructions of an image that a loader starts in 32-bit
 * protected mode, flat segments, paging off, without a stack. For assembly.
 *
 * The loader's structure serves as a stack of one word to find out where the
 * image was loaded, and is put back. If it was no memory, our own first bytes
 * are not where we think we are, and nothing can be done or said.
 */
#pragma once

/* The first two instructions as a number, by which they are known again. */
#define ARROW_HANDOVER_ENTRY_BYTES 0x638d038b

/* The address that the image was linked to, as a physical one. */
#define ARROW_HANDOVER_LINK(symbol) ((symbol) - ARROW_ARCH_IMAGE_BASE)

/**
 * ARROW_HANDOVER_ENTRY() - The code at a label, in a section of its own.
 * @entry: the label
 * @address: an object of 32 bits that the structure's address is written to
 * @start: the function for arrow_arch_start
 *
 * %ebx: physical address of the loader's structure, of a word or more.
 */
#define ARROW_HANDOVER_ENTRY(entry, address, start)                            \
	.section .text.##entry, "ax";                                          \
	.code32;                                                               \
	.type entry, @function;                                                \
	entry:                                                                 \
	movl (%ebx), %eax;                                                     \
	leal 4(%ebx), %esp;                                                    \
	call 0f;                                                               \
	0 : popl %ebp;                                                         \
	movl %eax, (%ebx);                                                     \
	subl $ARROW_HANDOVER_LINK(0b), %ebp;                                   \
	cmpl $ARROW_HANDOVER_ENTRY_BYTES, ARROW_HANDOVER_LINK(entry)(%ebp);    \
	jne 1f;                                                                \
	movl %ebx, ARROW_HANDOVER_LINK(address)(%ebp);                         \
	movl $ARROW_HANDOVER_LINK(start), %esi;                                \
	jmp arrow_arch_start;                                                  \
	1 : ud2;                                                               \
	.size entry, .- entry
