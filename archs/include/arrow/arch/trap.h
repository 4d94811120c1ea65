/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of an architecture: traps, and the state they interrupted.
 *
 * struct arrow_arch_frame is the architecture's own (<arrow/arch/frame.h>);
 * code that works on every architecture reads it by the functions below.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

struct arrow_arch_frame;

/**
 * typedef arrow_arch_trap_handler - Something that can deal with a trap.
 * @frame: the state that was interrupted; what is written to it is in force
 *	when the interrupted code goes on
 *
 * Runs on the stack of the interrupted code with interrupts off. It may trap
 * itself; it must not sleep.
 *
 * Return: true if the interrupted code shall go on, false if the trap is none
 * of its business: then the kernel panics.
 */
typedef bool arrow_arch_trap_handler(struct arrow_arch_frame *frame);

/**
 * arrow_arch_trap_set() - Let a function handle the traps of one kind.
 * @vector: the architecture's number of the trap
 * @handler: the function, or NULL so that such a trap is a panic again
 *
 * Traps that report a broken stack or machine cannot be handled (x86_64: NMI,
 * #DF, #MC, and a page fault on the interrupted stack itself).
 *
 * Context: any but a trap of the same kind.
 * Return: 0; -EINVAL if @vector names no trap that can be handled.
 */
ARROW_API int arrow_arch_trap_set(unsigned int vector,
				  arrow_arch_trap_handler *handler);

/**
 * arrow_arch_trap_dispatch() - Deal with a trap.
 * @frame: the interrupted state; what is written to it is in force when the
 *	interrupted code goes on
 *
 * Calls the handler for the trap's vector; without one, or if it declines, the
 * kernel panics. For the code that catches traps: the architecture's own, or a
 * platform's where traps come by other ways (signals of a process).
 */
ARROW_API void arrow_arch_trap_dispatch(struct arrow_arch_frame *frame);

/**
 * arrow_arch_frame_pc() - The address of the instruction that was interrupted.
 */
ARROW_API uintptr_t arrow_arch_frame_pc(const struct arrow_arch_frame *frame);

/**
 * arrow_arch_frame_fp() - The frame pointer of the interrupted function.
 */
ARROW_API uintptr_t arrow_arch_frame_fp(const struct arrow_arch_frame *frame);

/**
 * arrow_arch_frame_cause() - Say in words what the trap was.
 * @frame: the interrupted state
 * @address: set to the address whose access failed; left as it is if the trap
 *	has none
 *
 * Return: some words for a person ("page fault, write"), never NULL.
 */
ARROW_API const char *
arrow_arch_frame_cause(const struct arrow_arch_frame *frame,
		       uintptr_t *address);

/**
 * arrow_arch_frame_register() - Walk over the registers in a frame.
 * @frame: the interrupted state
 * @index: 0 for the first
 * @value: set to what the register held
 *
 * Return: the register's name, which is there until the next call; NULL with
 * @value untouched behind the last.
 */
ARROW_API const char *
arrow_arch_frame_register(const struct arrow_arch_frame *frame,
			  unsigned int index, uint64_t *value);

/**
 * arrow_arch_stack_call() - Find the next word of the stack that a call left.
 * @sp: where to look first; set to the address above the word, which is the
 *	stack pointer when the call has returned
 * @pc: set to the word, the address that the call returns to
 *
 * Code of the kernel keeps no frame pointers. So every word counts that is an
 * address behind a call instruction of the image. Some are left over from calls
 * that have returned; with the debug information of the image one can tell,
 * because it says how large the frame of each function is.
 *
 * Reads only the stack that arrow_boot_info names, and the image.
 *
 * Context: any.
 * Return: true, or false at the end of the stack with both untouched.
 */
ARROW_API bool arrow_arch_stack_call(uintptr_t *sp, uintptr_t *pc);
