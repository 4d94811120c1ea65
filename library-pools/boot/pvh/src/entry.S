/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The entry point of the PVH protocol, and the note by which monitors find it.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/start.h>

#define LINK(symbol) ((symbol) - ARROW_ARCH_IMAGE_BASE)

/* XEN_ELFNOTE_PHYS32_ENTRY: an entry in 32-bit mode, by physical address */
#define NOTE_PHYS32_ENTRY 18

/* The first two instructions of pvh_entry as a number. */
#define PVH_ENTRY_BYTES 0x638d038b

	.section .note.arrow.pvh, "a", @note
	.balign	4
	.long	4
	.long	4
	.long	NOTE_PHYS32_ENTRY
	.asciz	"Xen"
	.long	LINK(pvh_entry)

/*
 * pvh_entry - where the monitor starts us
 * %ebx: physical address of struct pvh_start_info
 * State: 32-bit protected mode, flat segments, paging off, no stack. The first
 * word of the structure serves as one to find out where we were loaded, and is
 * put back. If it was no memory, our own first bytes are not where we think we
 * are, and nothing can be done or said.
 */
	.section .text.pvh_entry, "ax"
	.code32
	.type	pvh_entry, @function
pvh_entry:
	movl	(%ebx), %eax
	leal	4(%ebx), %esp
	call	0f
0:	popl	%ebp
	movl	%eax, (%ebx)
	subl	$LINK(0b), %ebp
	cmpl	$PVH_ENTRY_BYTES, LINK(pvh_entry)(%ebp)
	jne	1f
	movl	%ebx, LINK(pvh_start_info_address)(%ebp)
	movl	$LINK(pvh_start), %esi
	jmp	arrow_arch_start
1:	ud2
	.size	pvh_entry, . - pvh_entry

	.section .note.GNU-stack, "", @progbits
