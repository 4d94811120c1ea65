/* SPDX-License-Identifier: BSD-3-Clause */
/* The architecture's part: the frame that a handler finds, and registers. */
#pragma once

#include <arrow/arch/frame.h>
#include <arrow/signal_info.h>

/* Linux's siginfo_t. */
struct frame_info {
	struct arrow_signal_info said;
	uint8_t rest[ARROW_SIGNAL_INFO_SIZE - sizeof(struct arrow_signal_info)];
};

_Static_assert(sizeof(struct frame_info) == ARROW_SIGNAL_INFO_SIZE,
	       "Linux's size");

/**
 * struct frame_call - A handler that is to be called.
 * @info: of the signal
 * @action: with the handler
 * @mask: what is blocked again when it returns
 * @stack: for handlers, as it is told
 * @top: where its stack begins, downwards
 * @bounds: the lowest address that it may use; 0: any
 */
struct frame_call {
	const struct arrow_signal_info *info;
	const struct arrow_signal_action *action;
	uint64_t mask;
	struct arrow_signal_stack stack;
	uintptr_t top;
	uintptr_t bounds;
};

/**
 * struct frame_left - What a handler's frame says besides the registers.
 * @mask: signals to be blocked
 * @stack: for handlers
 */
struct frame_left {
	uint64_t mask;
	struct arrow_signal_stack stack;
};

/** frame_stack_top() - Where a handler's frame may begin on the present stack. */
uintptr_t frame_stack_top(const struct arrow_arch_frame *frame);

/**
 * frame_enter() - Write the frame, and have the program go on in the handler.
 *
 * Return: 0; -EFAULT with the registers unchanged if there is no room.
 */
int frame_enter(struct arrow_arch_frame *frame, const struct frame_call *call);

/**
 * frame_leave() - Read the frame that the stack pointer is at, and have the program
 * go on as it says. Whatever it says, the program gets no privilege by it.
 *
 * Return: 0; -EFAULT with the registers unchanged if it is no frame.
 */
int frame_leave(struct arrow_arch_frame *frame, struct frame_left *left);

/** frame_result() - The result of a system call. */
void frame_result(struct arrow_arch_frame *frame, long result);

/** frame_call_again() - Make the call again. */
void frame_call_again(struct arrow_arch_frame *frame);

/**
 * frame_trap() - What a trap of the program says.
 * @info: @signal, @code and @address are filled in, if it is no page fault
 */
void frame_trap(const struct arrow_arch_frame *frame,
		struct arrow_signal_info *info);
