/* SPDX-License-Identifier: BSD-3-Clause */
/* Page faults of the program, and of copies that the kernel makes for it. */
#include <arrow/arch/frame.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/ending.h>
#include <arrow/print.h>

#include "vma_priv.h"

#define SIGKILL 9

/*
 * A page that the program has a right to and that cannot be had ends it, as
 * Linux's OOM killer would: nothing it could be told would help it on. It makes
 * no difference whether it touches the page or has a system call do so.
 */
static void trap_out_of_memory(const struct arrow_arch_frame *frame) __noreturn;

static void trap_out_of_memory(const struct arrow_arch_frame *frame)
{
	arrow_print("out of memory");
	if (arrow_arch_frame_is_program(frame))
		arrow_ending_fault(SIGKILL, frame);
	arrow_ending_signal(SIGKILL, NULL);
}

/*
 * What is not served is the program's end or the copy's, which others see to.
 * Any other access of the kernel's to such an address is a mistake, even where
 * there is a page.
 */
static bool trap_serve(struct arrow_arch_frame *frame)
{
	int error;

	if (!arrow_arch_frame_is_program(frame) &&
	    !arrow_arch_frame_is_copy(frame))
		return false;
	error = arrow_vma_fault(arrow_arch_page_address(frame),
				arrow_arch_page_access(frame));
	if (error == -ENOMEM)
		trap_out_of_memory(frame);
	return !error;
}

int arrow_vma_init(void)
{
	return arrow_arch_trap_set(ARROW_ARCH_TRAP_PAGE, trap_serve);
}
