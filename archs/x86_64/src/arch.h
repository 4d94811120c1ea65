/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the sources of this library share with each other.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

struct arrow_arch_frame;

/* What has the traps of the program that nobody handles, or NULL. */
extern bool (*arch_program_trap)(struct arrow_arch_frame *frame);

/* Bit 63 of an entry that must not be executed, or 0 on a processor without. */
extern uint64_t arch_pt_nx;

/* Called by trap.S for a trap on a broken stack or machine. */
void arch_trap_fatal(struct arrow_arch_frame *frame) __noreturn;

/* Whether SMAP is in force: stac and clac exist, and are needed. */
extern bool arch_smap;

/* Where the processor goes at a system call; syscall.S. */
void arch_syscall(void);

/* Behind the last byte of the kernel stack of the thread that runs; thread.S. */
extern uintptr_t arch_stack_end;

/* Where a new thread goes on; not to be called. */
void arch_thread_begin(void);

/* Do what is to be done before the program goes on, if a trap interrupted it. */
void arch_way_out(struct arrow_arch_frame *frame);
