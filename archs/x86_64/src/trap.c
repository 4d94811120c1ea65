/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps in C: who handles one. One of the kernel's that nobody handles is a
 * panic; of the program's, its end.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/errno.h>
#include <arrow/panic.h>

#include "arch.h"
#include "regs.h"

/* An address of the program's half has no bit from this one on. */
#define USER_HALF_SHIFT 47

/*
 * The code of copy.S, from the linker script: where it begins and, as an
 * address, how many bytes it has; none if nobody copies.
 */
extern char arrow_image_copy_start[];
extern char arrow_image_copy_size[];

static arrow_arch_trap_handler *trap_handlers[GATE_COUNT];

bool (*arch_program_trap)(struct arrow_arch_frame *frame);

void arrow_arch_program_trap(arrow_arch_trap_handler *handler)
{
	arch_program_trap = handler;
}

void arch_trap_fatal(struct arrow_arch_frame *frame)
{
	if (frame->vector != ARROW_ARCH_TRAP_PAGE)
		frame->fault_address = 0;
	arrow_panic_trap(frame);
}

bool arrow_arch_frame_is_copy(const struct arrow_arch_frame *frame)
{
	return frame->vector == ARROW_ARCH_TRAP_PAGE &&
	       !(frame->fault_address >> USER_HALF_SHIFT) &&
	       frame->rip - (uintptr_t)arrow_image_copy_start <
		       (uintptr_t)arrow_image_copy_size;
}

/*
 * What is left to do with a trap that has no handler. A copy from or to the
 * program that cannot go on (copy.S) goes to where it says itself.
 */
static bool trap_end(struct arrow_arch_frame *frame)
{
	if (CONFIG_APP_ATTACHED && arrow_arch_frame_is_program(frame) &&
	    frame->vector < ARROW_ARCH_TRAPS)
		return arch_program_trap && arch_program_trap(frame);
	if (!arrow_arch_frame_is_copy(frame))
		return false;
	frame->rip = frame->r11;
	return true;
}

void arrow_arch_trap_dispatch(struct arrow_arch_frame *frame)
{
	arrow_arch_trap_handler *handler = trap_handlers[frame->vector];

	if ((!handler || !handler(frame)) && !trap_end(frame))
		arch_trap_fatal(frame);
	if (CONFIG_SYSCALL_WAY_OUT)
		arch_way_out(frame);
}

int arrow_arch_trap_set(unsigned int vector, arrow_arch_trap_handler *handler)
{
	if (vector >= GATE_COUNT || vector == ARROW_ARCH_TRAP_NMI ||
	    vector == ARROW_ARCH_TRAP_DOUBLE ||
	    vector == ARROW_ARCH_TRAP_STACK ||
	    vector == ARROW_ARCH_TRAP_MACHINE)
		return -EINVAL;
	trap_handlers[vector] = handler;
	return 0;
}
