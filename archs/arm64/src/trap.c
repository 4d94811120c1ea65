/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps in C: what it was, and who handles it. One that nobody handles is a
 * panic.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/trap.h>
#include <arrow/errno.h>
#include <arrow/panic.h>

#include "arch.h"
#include "regs.h"

/* What trap.S counts on. */
_Static_assert(__builtin_offsetof(struct arrow_arch_frame, sp) == 248 &&
		       __builtin_offsetof(struct arrow_arch_frame, pc) == 256 &&
		       __builtin_offsetof(struct arrow_arch_frame, syndrome) == 272 &&
		       __builtin_offsetof(struct arrow_arch_frame, vector) == 288 &&
		       sizeof(struct arrow_arch_frame) == 304,
	       "offsets in trap.S");

/* The fault status of an abort: those from here on are no page faults. */
#define TRAP_STATUS 0x3f
#define TRAP_STATUS_OTHER 0x10
#define TRAP_STATUS_ALIGNMENT 0x21

static arrow_arch_trap_handler *trap_handlers[ARROW_ARCH_TRAPS];

static unsigned int trap_abort(uint64_t syndrome)
{
	unsigned int status = (unsigned int)syndrome & TRAP_STATUS;

	if (status < TRAP_STATUS_OTHER)
		return ARROW_ARCH_TRAP_PAGE;
	return status == TRAP_STATUS_ALIGNMENT ? ARROW_ARCH_TRAP_ALIGNMENT :
						 ARROW_ARCH_TRAP_ABORT;
}

/* The number of a synchronous trap. */
static unsigned int trap_vector(uint64_t syndrome)
{
	unsigned int class = (unsigned int)(syndrome >> ARROW_ARCH_SYNDROME_CLASS) & 0x3f;

	switch (class) {
	case ARROW_ARCH_CLASS_FETCH_LOWER:
	case ARROW_ARCH_CLASS_FETCH:
	case ARROW_ARCH_CLASS_DATA_LOWER:
	case ARROW_ARCH_CLASS_DATA:
		return trap_abort(syndrome);
	default:
		return class;
	}
}

static void trap_complete(struct arrow_arch_frame *frame)
{
	if (frame->vector == ARROW_ARCH_TRAPS)
		frame->vector = trap_vector(frame->syndrome);
	if (frame->vector != ARROW_ARCH_TRAP_PAGE &&
	    frame->vector != ARROW_ARCH_TRAP_ABORT &&
	    frame->vector != ARROW_ARCH_TRAP_ALIGNMENT)
		frame->fault_address = 0;
}

void arch_trap_fatal(struct arrow_arch_frame *frame)
{
	trap_complete(frame);
	arrow_panic_trap(frame);
}

void arch_trap(struct arrow_arch_frame *frame)
{
	trap_complete(frame);
	arrow_arch_trap_dispatch(frame);
}

void arrow_arch_trap_dispatch(struct arrow_arch_frame *frame)
{
	arrow_arch_trap_handler *handler = trap_handlers[frame->vector];

	if (!handler || !handler(frame))
		arrow_panic_trap(frame);
}

int arrow_arch_trap_set(unsigned int vector, arrow_arch_trap_handler *handler)
{
	if (vector >= ARROW_ARCH_TRAPS || vector == ARROW_ARCH_TRAP_STACK ||
	    vector == ARROW_ARCH_TRAP_MACHINE)
		return -EINVAL;
	trap_handlers[vector] = handler;
	return 0;
}
