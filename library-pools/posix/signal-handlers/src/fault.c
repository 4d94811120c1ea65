/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps of the program that nobody serves: its handler is called on the way out.
 * A signal that is blocked, ignored or has none ends the program, because the
 * instruction would only trap again.
 */
#include <arrow/arch/program.h>
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/signal.h>
#include <arrow/vma.h>

#include "codes.h"
#include "deliver.h"
#include "frame.h"

/* Library `vma` has declined to serve a fault, and says again why. */
static void fault_page(const struct arrow_arch_frame *frame,
		       struct arrow_signal_info *info)
{
	uintptr_t address = arrow_arch_page_address(frame);

	info->address = address;
	info->signal = ARROW_SIGNAL_SEGV;
	switch (arrow_vma_fault(address, arrow_arch_page_access(frame))) {
	case -ENXIO:
		info->signal = ARROW_SIGNAL_BUS;
		info->code = CODES_BUS_ADDRESS;
		return;
	case -EACCES:
		info->code = CODES_SEGV_ACCESS;
		return;
	default:
		info->code = CODES_SEGV_UNMAPPED;
		return;
	}
}

bool deliver_trap(struct arrow_arch_frame *frame)
{
	struct arrow_signal_info info = {.signal = 0};

	frame_trap(frame, &info);
	if (frame->vector == ARROW_ARCH_TRAP_PAGE)
		fault_page(frame, &info);
	if (!arrow_signal_force(&info))
		arrow_ending_fault(info.signal, frame);
	return true;
}
