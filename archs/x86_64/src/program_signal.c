/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Which signal a trap of the program is, however the trap came.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/program.h>

#define SIGILL 4
#define SIGTRAP 5
#define SIGBUS 7
#define SIGFPE 8
#define SIGSEGV 11

int arrow_arch_program_signal(const struct arrow_arch_frame *frame)
{
	switch (frame->vector) {
	case ARROW_ARCH_TRAP_PAGE:
		return 0;
	case ARROW_ARCH_TRAP_DIVIDE:
	case ARROW_ARCH_TRAP_FLOAT:
	case ARROW_ARCH_TRAP_VECTOR:
		return SIGFPE;
	case ARROW_ARCH_TRAP_DEBUG:
	case ARROW_ARCH_TRAP_BREAKPOINT:
		return SIGTRAP;
	case ARROW_ARCH_TRAP_OPCODE:
		return SIGILL;
	case ARROW_ARCH_TRAP_SEGMENT:
	case ARROW_ARCH_TRAP_STACK:
	case ARROW_ARCH_TRAP_ALIGNMENT:
		return SIGBUS;
	default:
		return SIGSEGV;
	}
}
