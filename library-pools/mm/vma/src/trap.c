/* SPDX-License-Identifier: BSD-3-Clause */
/* Page faults of the program, and of copies that the kernel makes for it. */
#include <arrow/arch/frame.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>

#include "vma_priv.h"

/*
 * What is not served is the program's end or the copy's, which others see to.
 * Any other access of the kernel's to such an address is a mistake, even where
 * there is a page.
 */
static bool trap_serve(struct arrow_arch_frame *frame)
{
	if (!arrow_arch_frame_is_program(frame) &&
	    !arrow_arch_frame_is_copy(frame))
		return false;
	return !arrow_vma_fault(arrow_arch_page_address(frame),
				arrow_arch_page_access(frame));
}

int arrow_vma_init(void)
{
	return arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, trap_serve);
}
