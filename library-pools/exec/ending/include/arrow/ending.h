/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The end of an attached program, which is the end of the machine: by a status
 * of its own, or by a signal. A signal is told in kernel messages first, with
 * registers and a back trace where there is a state to tell of:
 *
 *     arrow: SIGSEGV: page fault, write at 0x401000
 *     arrow: rip 0000000000401136 rsp 00007ffd3fe1c2d0 ...
 *     arrow: trace 0000000000401136
 *
 * The trace follows frame pointers, so it is complete for programs that were
 * compiled with -fno-omit-frame-pointer and ends early for others.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/gen.h>

struct arrow_arch_frame;

/**
 * struct arrow_ending_hook - Something to be done before the machine ends.
 * @run: what; the program does not run any more, the kernel works
 * @next: not for the owner
 */
struct arrow_ending_hook {
	void (*run)(void);
	struct arrow_ending_hook *next;
};

/**
 * arrow_ending_add() - Have something done at the end.
 * @hook: what; stays where it is. Added once. The last one added runs first
 */
ARROW_API void arrow_ending_add(struct arrow_ending_hook *hook);

/**
 * arrow_ending_exit() - End the program with a status.
 * @status: the low eight bits count
 *
 * Does not return.
 */
ARROW_API void arrow_ending_exit(int status) __noreturn;

/**
 * arrow_ending_signal() - End the program by a signal.
 * @signal: its number, 1 to 64
 * @frame: the state of the program that the signal is for; NULL: the signal
 *	has nothing to do with what the program does
 *
 * Context: a system call or trap of the program. Does not return.
 */
ARROW_API void arrow_ending_signal(int signal,
				   const struct arrow_arch_frame *frame)
	__noreturn;

/**
 * arrow_ending_fault() - End the program by the signal of a fault.
 * @signal: its number
 * @frame: the trap, which tells what happened
 *
 * Context: a trap of the program. Does not return.
 */
ARROW_API void arrow_ending_fault(int signal,
				  const struct arrow_arch_frame *frame)
	__noreturn;

/* Bytes that the name of a signal takes, NUL included. */
#define ARROW_ENDING_NAME_SIZE 16

/**
 * arrow_ending_name() - How messages call a signal.
 * @signal: its number
 * @name: filled in with "SIGTERM", or "signal 40" for one without a name
 */
ARROW_API void arrow_ending_name(int signal,
				 char name[static ARROW_ENDING_NAME_SIZE]);

/* System calls. */
ARROW_API arrow_syscall_function arrow_sys_exit_group;
