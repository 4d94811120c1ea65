/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Panic: the kernel cannot go on. It says why in kernel messages, with the
 * registers if a trap led to it, and the calls that the stack tells of, from
 * which `arrow run` makes a back trace with names. Each address lies within the
 * instruction that is meant, the last byte of a call, so it belongs to the right
 * function. The stack pointer there comes with it: the debug information says
 * how far above lies that of the caller, and which calls are over:
 *
 *     arrow: panic: page fault, write at 0x10
 *     arrow: rip ffffffffc0101a30 rsp ffffffffc0106f10 ...
 *     arrow: trace ffffffffc0101a30 at ffffffffc0106f10
 *     arrow: trace ffffffffc0100c12 at ffffffffc0106f58
 *
 * Then comes the verdict `panic`, and the machine ends. With `panic=halt` on
 * the command line it stays halted instead, for a debugger to look at.
 */
#pragma once

#include <arrow/compiler.h>

struct arrow_arch_frame;

/**
 * arrow_panic() - Give up, for a reason that the kernel found itself.
 * @format: printf format of one line, without a newline
 *
 * A panic within a panic ends the machine without another word.
 *
 * Context: any. Does not return.
 */
ARROW_API void arrow_panic(const char *format, ...)
	__noreturn __printf_like(1, 2);

/**
 * arrow_panic_trap() - Give up because of a trap that nobody handles.
 * @frame: the state that was interrupted
 *
 * Context: trap, on any stack with 1.5 KiB to go. Does not return.
 */
ARROW_API void arrow_panic_trap(const struct arrow_arch_frame *frame)
	__noreturn;

/**
 * arrow_panic_registers() - Print the registers in a frame, as a panic does.
 * @frame: any state
 *
 * Context: as for a panic; it returns.
 */
ARROW_API void arrow_panic_registers(const struct arrow_arch_frame *frame);
