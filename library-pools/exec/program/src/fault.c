/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Which signal a trap of the program is. For a page fault it is library `vma`
 * that knows: it has declined to serve the fault, and says again why.
 */
#include <arrow/arch/program.h>
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/vma.h>

#include "fault.h"

#define SIGBUS 7
#define SIGSEGV 11

static int fault_page_signal(const struct arrow_arch_frame *frame)
{
	return arrow_vma_fault(arrow_arch_page_address(frame),
			       arrow_arch_page_access(frame)) == -ENXIO ?
		       SIGBUS :
		       SIGSEGV;
}

bool program_fault(struct arrow_arch_frame *frame)
{
	int signal = arrow_arch_program_signal(frame);

	arrow_ending_fault(signal ? signal : fault_page_signal(frame), frame);
}
