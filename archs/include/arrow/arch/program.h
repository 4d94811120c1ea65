/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of an architecture: running an attached program. It runs in the
 * lower half of the address space, at the kernel's privilege (ISOLATION_NONE)
 * or below it (ISOLATION_USER).
 */
#pragma once

#include <arrow/arch/trap.h>
#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_arch_program_init() - Get the processor ready for a program.
 *
 * System calls arrive at `arrow_syscall_active` afterwards, and the vector
 * unit works with all the state that the kernel offers to programs. Called
 * once, by library `program`, before any other function here.
 */
ARROW_API void arrow_arch_program_init(void);

/**
 * arrow_arch_program_enter() - Let the program run.
 * @entry: address of its first instruction
 * @stack: its stack pointer
 *
 * All other registers hold what a Linux program finds in them. The kernel
 * stack is empty from now on: what a caller left on the boot stack is gone.
 * Interrupts are as they are for the caller. Does not return.
 */
ARROW_API void arrow_arch_program_enter(uintptr_t entry,
					uintptr_t stack) __noreturn;

/**
 * arrow_arch_program_restart() - Let another program run in the same thread.
 * @entry: address of its first instruction
 * @stack: its stack pointer
 *
 * All registers hold what a Linux program finds in them, vector registers and
 * thread pointers included. Interrupts come as they came for the one before.
 *
 * Context: in a system call of the program. Does not return.
 */
ARROW_API void arrow_arch_program_restart(uintptr_t entry,
					  uintptr_t stack) __noreturn;

/**
 * arrow_arch_program_frame() - The state in which the program made its call.
 *
 * Context: in a system call of the program.
 * Return: all registers, as they were at the call. What is written to the
 * program counter, the stack pointer, the flags and those that carry arguments
 * is in force when the call returns; changes of others are lost.
 */
ARROW_API struct arrow_arch_frame *arrow_arch_program_frame(void);

/**
 * arrow_arch_program_interrupts() - Have interrupts come while the program runs.
 *
 * From its present call's end on, for the thread that makes it and those that
 * it begins.
 *
 * Context: in a system call of the program.
 * Return: whether they did so already.
 */
ARROW_API bool arrow_arch_program_interrupts(void);

/**
 * arrow_arch_program_trap() - Let a function have what nobody handled.
 * @handler: called for traps of the program that have no handler of their own
 *	(<arrow/arch/trap.h>) or whose handler declined. It need not return; if
 *	it does and declines too, the kernel panics
 */
ARROW_API void arrow_arch_program_trap(arrow_arch_trap_handler *handler);

/**
 * arrow_arch_program_signal() - Which signal Linux sends for a trap.
 * @frame: a trap of the program
 *
 * Return: the number of the signal; 0 for a page fault, of which the
 * architecture cannot tell.
 */
ARROW_API int arrow_arch_program_signal(const struct arrow_arch_frame *frame);

/**
 * struct arrow_arch_auxiliary - What the processor's part of the auxiliary
 * vector says.
 * @capabilities: AT_HWCAP
 * @more_capabilities: AT_HWCAP2
 * @signal_stack: AT_MINSIGSTKSZ, bytes
 * @platform: AT_PLATFORM
 */
struct arrow_arch_auxiliary {
	uint64_t capabilities;
	uint64_t more_capabilities;
	uint64_t signal_stack;
	const char *platform;
};

/**
 * arrow_arch_program_auxiliary() - Fill that in, for the processor as it is.
 * @auxiliary: filled in
 */
ARROW_API void
arrow_arch_program_auxiliary(struct arrow_arch_auxiliary *auxiliary);

/**
 * arrow_arch_thread_pointer_get() - The register that thread-local data hangs
 * on (x86_64: the base of FS).
 */
ARROW_API uintptr_t arrow_arch_thread_pointer_get(void);

/**
 * arrow_arch_thread_pointer_set() - Set that register.
 * @value: an address below %ARROW_ARCH_USER_END
 */
ARROW_API void arrow_arch_thread_pointer_set(uintptr_t value);

/**
 * arrow_arch_frame_is_program() - Was it the program that was interrupted?
 *
 * Return: true if so, false if it was the kernel.
 */
ARROW_API bool arrow_arch_frame_is_program(const struct arrow_arch_frame *frame);

/**
 * arrow_arch_frame_sp() - The stack pointer of the interrupted code.
 */
ARROW_API uintptr_t arrow_arch_frame_sp(const struct arrow_arch_frame *frame);

/**
 * arrow_arch_frame_is_copy() - Was it a copy of <arrow/arch/copy.h> that met
 * the program's memory?
 *
 * Return: true for a page fault in such a copy at an address of the program's
 * half. Who does not serve it declines: the copy ends there then.
 */
ARROW_API bool arrow_arch_frame_is_copy(const struct arrow_arch_frame *frame);

/**
 * arrow_arch_page_access() - What access a page fault was.
 * @frame: the state at a page fault
 *
 * Return: ARROW_ARCH_READ, ARROW_ARCH_WRITE or ARROW_ARCH_EXECUTE of
 * <arrow/arch/usertable.h>.
 */
ARROW_API unsigned int
arrow_arch_page_access(const struct arrow_arch_frame *frame);

/**
 * arrow_arch_page_address() - The address whose access was a page fault.
 */
ARROW_API uintptr_t
arrow_arch_page_address(const struct arrow_arch_frame *frame);
