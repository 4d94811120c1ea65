/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Traps in C: what it was, and who handles it. One of the kernel's that nobody
 * handles is a panic; of the program's, its end.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/errno.h>
#include <arrow/panic.h>

#include "arch.h"
#include "regs.h"

/* What trap.S and syscall.S count on. */
_Static_assert(__builtin_offsetof(struct arrow_arch_frame, sp) == 248 &&
		       __builtin_offsetof(struct arrow_arch_frame, pc) == 256 &&
		       __builtin_offsetof(struct arrow_arch_frame, syndrome) == 272 &&
		       __builtin_offsetof(struct arrow_arch_frame, vector) == 288 &&
		       sizeof(struct arrow_arch_frame) == 304,
	       "offsets in trap_frame.h");
_Static_assert(ARROW_ARCH_TRAPS == TRAP_SYNCHRONOUS, "numbers in regs.h");

/* The fault status of an abort: those from here on are no page faults. */
#define TRAP_STATUS 0x3f
#define TRAP_STATUS_OTHER 0x10
#define TRAP_STATUS_ALIGNMENT 0x21

/*
 * An address of the program's half has no bit from the first of these on. The
 * highest byte does not count for the processor, but is reported.
 */
#define USER_HALF_SHIFT 48
#define USER_TAG_SHIFT 56
#define USER_HALF_BIT 55

/* The register in which copy.S says where it goes on. */
#define TRAP_COPY_GOES_ON 16

/* The code of copy.S, from the linker script; none if nobody copies. */
extern char arrow_image_copy_start[];
extern char arrow_image_copy_end[];

/* The instruction of debugger.S that is invalid where nobody listens. */
extern char arch_debugger_call[];

static arrow_arch_trap_handler *trap_handlers[ARROW_ARCH_TRAPS];

bool (*arch_program_trap)(struct arrow_arch_frame *frame);

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
		if (CONFIG_APP_ATTACHED &&
		    class >= ARROW_ARCH_CLASS_DEBUG_FIRST &&
		    class <= ARROW_ARCH_CLASS_DEBUG_LAST)
			return ARROW_ARCH_TRAP_DEBUG;
		return class;
	}
}

void arrow_arch_program_trap(arrow_arch_trap_handler *handler)
{
	arch_program_trap = handler;
}

static void trap_complete(struct arrow_arch_frame *frame)
{
	if (!(frame->fault_address >> USER_HALF_BIT & 1))
		frame->fault_address &= (UINT64_C(1) << USER_TAG_SHIFT) - 1;
	if (frame->vector >= TRAP_SYNCHRONOUS)
		frame->vector = trap_vector(frame->syndrome);
	if (frame->vector != ARROW_ARCH_TRAP_PAGE &&
	    frame->vector != ARROW_ARCH_TRAP_ABORT &&
	    frame->vector != ARROW_ARCH_TRAP_ALIGNMENT)
		frame->fault_address = 0;
}

void arch_trap(struct arrow_arch_frame *frame)
{
	bool fatal = frame->vector == TRAP_FATAL;

	trap_complete(frame);
	if (fatal)
		arrow_panic_trap(frame);
	arrow_arch_trap_dispatch(frame);
}

bool arrow_arch_frame_is_copy(const struct arrow_arch_frame *frame)
{
	return frame->vector == ARROW_ARCH_TRAP_PAGE &&
	       !(frame->fault_address >> USER_HALF_SHIFT) &&
	       frame->pc >= (uintptr_t)arrow_image_copy_start &&
	       frame->pc < (uintptr_t)arrow_image_copy_end;
}

/* Is it the instruction that is invalid where nobody listens? */
static bool trap_is_unheard(const struct arrow_arch_frame *frame)
{
	return frame->vector == ARROW_ARCH_TRAP_OPCODE &&
	       frame->pc == (uintptr_t)arch_debugger_call;
}

/*
 * What is left to do with a trap that has no handler. The program's instructions
 * that rest do nothing. A copy from or to the program that cannot go on (copy.S)
 * goes to where it says itself.
 */
static bool trap_end(struct arrow_arch_frame *frame)
{
	if (CONFIG_APP_ATTACHED && !(frame->pstate & PSTATE_KERNEL) &&
	    frame->vector < ARROW_ARCH_TRAP_INTERRUPT &&
	    frame->vector != ARROW_ARCH_TRAP_MACHINE) {
		if (frame->vector != ARROW_ARCH_TRAP_WAIT)
			return arch_program_trap && arch_program_trap(frame);
	} else if (!trap_is_unheard(frame)) {
		if (!arrow_arch_frame_is_copy(frame))
			return false;
		frame->pc = frame->x[TRAP_COPY_GOES_ON];
		return true;
	}
	frame->pc += 4;
	return true;
}

void arrow_arch_trap_dispatch(struct arrow_arch_frame *frame)
{
	arrow_arch_trap_handler *handler = trap_handlers[frame->vector];

	if ((!handler || !handler(frame)) && !trap_end(frame))
		arrow_panic_trap(frame);
	if (CONFIG_SYSCALL_WAY_OUT)
		arch_way_out(frame);
}

int arrow_arch_trap_set(unsigned int vector, arrow_arch_trap_handler *handler)
{
	if (vector >= ARROW_ARCH_TRAPS || vector == ARROW_ARCH_TRAP_STACK ||
	    vector == ARROW_ARCH_TRAP_MACHINE)
		return -EINVAL;
	trap_handlers[vector] = handler;
	return 0;
}
