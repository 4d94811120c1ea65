/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of an architecture: threads of an attached program. Each has a kernel
 * stack of its own; while it runs in the program that stack is empty, and traps
 * and calls of the program begin at its end.
 *
 * Only with WAIT_THREADS, and only with interrupts off.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Alignment of the memory for the state, in bytes: XSAVE's (x86_64). */
#define ARROW_ARCH_THREAD_ALIGN 64

/**
 * struct arrow_arch_thread - A thread that does not run now.
 * @sp: where its kernel stack stands
 * @stack_end: behind the last byte of its kernel stack; 0: the boot stack
 * @state: memory for registers that the kernel does not use
 * @pointer: of thread-local data
 * @second: the other such register, where there is one
 */
struct arrow_arch_thread {
	uintptr_t sp;
	uintptr_t stack_end;
	void *state;
	uintptr_t pointer;
	uintptr_t second;
};

/**
 * arrow_arch_thread_state_size() - Bytes of the memory for a thread's state.
 *
 * Called after arrow_arch_program_init().
 */
ARROW_API size_t arrow_arch_thread_state_size(void);

/**
 * arrow_arch_thread_new() - Make a thread that goes on as the one that runs.
 * @thread: filled in
 * @state: memory for its state, aligned and as large as said above
 * @stack_end: behind the last byte of its kernel stack, a multiple of 16
 * @sp: its stack pointer in the program
 *
 * It returns from the call of the program that is under way, with the answer 0.
 */
ARROW_API void arrow_arch_thread_new(struct arrow_arch_thread *thread,
				     void *state, uintptr_t stack_end,
				     uintptr_t sp);

/**
 * arrow_arch_thread_switch() - Let another thread run.
 * @from: the one that runs; returns when somebody switches back to it
 * @to: the other one
 */
ARROW_API void arrow_arch_thread_switch(struct arrow_arch_thread *from,
					struct arrow_arch_thread *to);
