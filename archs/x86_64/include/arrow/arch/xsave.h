/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * x86_64: the form that XSAVE gives a state of the vector unit, by the
 * processor's manual (volume 1, chapter 13). The first 512 bytes are FXSAVE's.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Offsets. Bytes from the last on are software's to use. */
#define ARROW_ARCH_XSAVE_CONTROL 0 /* FCW, 2 bytes */
#define ARROW_ARCH_XSAVE_STATUS 2  /* FSW, 2 bytes */
#define ARROW_ARCH_XSAVE_MXCSR 24
#define ARROW_ARCH_XSAVE_MXCSR_MASK 28
#define ARROW_ARCH_XSAVE_SOFTWARE 464

/* The header behind: which components are not in their first state, then zeros. */
#define ARROW_ARCH_XSAVE_HEADER 512
#define ARROW_ARCH_XSAVE_HEADER_SIZE 64

/* Components that FXSAVE has, too: x87 and SSE. */
#define ARROW_ARCH_XSAVE_LEGACY 3u

/* First values of FCW and MXCSR, as Linux gives them to a program; and the bits
 * of MXCSR that each processor has. */
#define ARROW_ARCH_XSAVE_CONTROL_FIRST 0x037fu
#define ARROW_ARCH_XSAVE_MXCSR_FIRST 0x1f80u
#define ARROW_ARCH_XSAVE_MXCSR_BITS 0xffbfu

/**
 * arrow_arch_xsave_components() - Which components a state has.
 *
 * Return: XCR0; 0 on a processor without XSAVE, where states are FXSAVE's.
 */
ARROW_API uint64_t arrow_arch_xsave_components(void);
