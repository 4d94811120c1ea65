/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The entry point of the PVH protocol, and the note by which monitors find it.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/start.h>
#include <arrow/handover_entry.h>

/* XEN_ELFNOTE_PHYS32_ENTRY: an entry in 32-bit mode, by physical address */
#define NOTE_PHYS32_ENTRY 18

	.section .note.arrow.pvh, "a", @note
	.balign	4
	.long	4
	.long	4
	.long	NOTE_PHYS32_ENTRY
	.asciz	"Xen"
	.long	ARROW_HANDOVER_LINK(pvh_entry)

/*
 * pvh_entry - where the monitor starts us
 * %ebx: physical address of struct pvh_start_info
 */
	ARROW_HANDOVER_ENTRY(pvh_entry, pvh_start_info_address, pvh_start)

	.section .note.GNU-stack, "", @progbits
