/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps in C: who handles one, and what a frame holds. A trap that nobody
 * handles is a panic.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/trap.h>
#include <arrow/errno.h>
#include <arrow/panic.h>

#include "arch.h"

static arrow_arch_trap_handler *trap_handlers[ARROW_ARCH_TRAPS];

void arch_trap_fatal(struct arrow_arch_frame *frame)
{
	if (frame->vector != ARROW_ARCH_TRAP_PAGE)
		frame->fault_address = 0;
	arrow_panic_trap(frame);
}

void arrow_arch_trap_dispatch(struct arrow_arch_frame *frame)
{
	arrow_arch_trap_handler *handler = trap_handlers[frame->vector];

	if (!handler || !handler(frame))
		arch_trap_fatal(frame);
}

int arrow_arch_trap_set(unsigned int vector, arrow_arch_trap_handler *handler)
{
	if (vector >= ARROW_ARCH_TRAPS || vector == ARROW_ARCH_TRAP_NMI ||
	    vector == ARROW_ARCH_TRAP_DOUBLE ||
	    vector == ARROW_ARCH_TRAP_STACK ||
	    vector == ARROW_ARCH_TRAP_MACHINE)
		return -EINVAL;
	trap_handlers[vector] = handler;
	return 0;
}
