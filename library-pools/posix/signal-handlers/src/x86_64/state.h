/* SPDX-License-Identifier: BSD-3-Clause */
/* x86_64: the vector state of a handler's frame, and what traps say. */
#pragma once

#include <arrow/arch/frame.h>
#include <arrow/signal_info.h>

/** state_room() - Bytes that the state takes in a frame. */
size_t state_room(void);

/** state_is_extended() - Is it XSAVE's, and not only FXSAVE's? */
bool state_is_extended(void);

/** state_write() - Write the processor's state to a frame. Return: 0 or -EFAULT */
int state_write(uintptr_t at);

/** state_reset() - Give the processor the state of a program's start. */
void state_reset(void);

/**
 * state_read() - Give the processor the state of a frame.
 * @at: where it is; 0: that of a program's start
 *
 * Return: 0; -EFAULT with nothing changed if the processor would not take it.
 */
int state_read(uintptr_t at);

/** state_trap() - The signal of a trap that is no page fault, and its code. */
void state_trap(const struct arrow_arch_frame *frame,
		struct arrow_signal_info *info);

/**
 * state_exceptions() - Which exceptions there are that are not masked.
 * @vector: those of the vector unit; else x87's
 */
unsigned int state_exceptions(bool vector);
