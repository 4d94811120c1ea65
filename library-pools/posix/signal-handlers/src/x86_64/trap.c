/* SPDX-License-Identifier: BSD-3-Clause */
/* x86_64: which signal a trap is and what it says, as on Linux. */
#include <arrow/arch/program.h>

#include "../codes.h"
#include "state.h"

/* Exceptions, as bits of the status words. */
#define TRAP_INVALID 0x01u
#define TRAP_DENORMAL 0x02u
#define TRAP_DIVIDE 0x04u
#define TRAP_OVERFLOW 0x08u
#define TRAP_UNDERFLOW 0x10u
#define TRAP_INEXACT 0x20u

static int trap_code(unsigned int exceptions)
{
	if (exceptions & TRAP_INVALID)
		return CODES_FPE_INVALID;
	if (exceptions & TRAP_DIVIDE)
		return CODES_FPE_DIVIDE;
	if (exceptions & TRAP_OVERFLOW)
		return CODES_FPE_OVERFLOW;
	if (exceptions & (TRAP_DENORMAL | TRAP_UNDERFLOW))
		return CODES_FPE_UNDERFLOW;
	return CODES_FPE_INEXACT;
}

void state_trap(const struct arrow_arch_frame *frame,
		struct arrow_signal_info *info)
{
	info->signal = arrow_arch_program_signal(frame);
	info->address = frame->rip;
	switch (frame->vector) {
	case ARROW_ARCH_TRAP_DIVIDE:
		info->code = CODES_FPE_INTEGER;
		return;
	case ARROW_ARCH_TRAP_FLOAT:
		info->code = trap_code(state_exceptions(false));
		return;
	case ARROW_ARCH_TRAP_VECTOR:
		info->code = trap_code(state_exceptions(true));
		return;
	case ARROW_ARCH_TRAP_OPCODE:
		info->code = CODES_ILL_OPERAND;
		return;
	case ARROW_ARCH_TRAP_DEBUG:
		info->code = CODES_TRAP_TRACE;
		return;
	case ARROW_ARCH_TRAP_ALIGNMENT:
		info->code = CODES_BUS_ALIGNMENT;
		info->address = 0;
		return;
	default:
		info->code = ARROW_SIGNAL_FROM_KERNEL;
		info->address = 0;
		return;
	}
}
