/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Which signal a trap of the program is. For a page fault it is library `vma`
 * that knows: it has declined to serve the fault, and says again why.
 */
#include <arrow/arch/program.h>
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/print.h>
#include <arrow/vma.h>

#include "fault.h"

#define SIGBUS 7
#define SIGKILL 9
#define SIGSEGV 11

static int fault_page_signal(const struct arrow_arch_frame *frame)
{
	switch (arrow_vma_fault(arrow_arch_page_address(frame),
				arrow_arch_page_access(frame))) {
	case -ENXIO:
		return SIGBUS;
	case -ENOMEM:
		arrow_print("out of memory");
		return SIGKILL;
	default:
		return SIGSEGV;
	}
}

bool program_fault(struct arrow_arch_frame *frame)
{
	int signal = arrow_arch_program_signal(frame);

	arrow_ending_fault(signal ? signal : fault_page_signal(frame), frame);
}
