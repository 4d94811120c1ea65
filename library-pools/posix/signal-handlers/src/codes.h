/* SPDX-License-Identifier: BSD-3-Clause */
/* Signals of traps and their codes: Linux's asm-generic/siginfo.h. */
#pragma once

#define CODES_SIGILL 4
#define CODES_SIGTRAP 5
#define CODES_SIGBUS 7
#define CODES_SIGFPE 8
#define CODES_SIGSEGV 11

enum {
	CODES_ILL_OPCODE = 1,
	CODES_ILL_OPERAND = 2,
};

enum {
	CODES_FPE_INTEGER = 1,
	CODES_FPE_DIVIDE = 3,
	CODES_FPE_OVERFLOW = 4,
	CODES_FPE_UNDERFLOW = 5,
	CODES_FPE_INEXACT = 6,
	CODES_FPE_INVALID = 7,
	CODES_FPE_UNKNOWN = 14,
};

enum {
	CODES_SEGV_UNMAPPED = 1,
	CODES_SEGV_ACCESS = 2,
};

enum {
	CODES_BUS_ALIGNMENT = 1,
	CODES_BUS_ADDRESS = 2,
	CODES_BUS_OBJECT = 3,
};

enum {
	CODES_TRAP_BREAKPOINT = 1,
	CODES_TRAP_TRACE = 2,
};
