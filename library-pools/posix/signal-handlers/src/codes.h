/* SPDX-License-Identifier: BSD-3-Clause */
/* Codes of the signals of traps: Linux's asm-generic/siginfo.h. */
#pragma once

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
