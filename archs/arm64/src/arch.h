/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the sources of this library share with each other.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#include "sysreg.h"

struct arrow_arch_frame;

/* What has the traps of the program that nobody handles, or NULL. */
extern bool (*arch_program_trap)(struct arrow_arch_frame *frame);

/* Whether the processor has PAN, which must be lifted to reach the program then. */
static inline bool arch_has_pan(void)
{
	return arch_field(arch_read(id_aa64mmfr1_el1), MMFR1_PAN);
}

/* thread.S: behind the last byte of the kernel stack of the thread that runs. */
extern uintptr_t arch_stack_end;

/* thread.S: keep our stack pointer at *@from and go on on the other. */
void arch_thread_switch(uintptr_t *from, uintptr_t to);

/* thread.S: where a new thread goes on, on a kernel stack with its frame. */
void arch_thread_begin(void);

/* Called by trap.S: find out what the trap was, and deal with it. */
void arch_trap(struct arrow_arch_frame *frame);

/* Do what is to be done before the program goes on, if a trap interrupted it. */
void arch_way_out(struct arrow_arch_frame *frame);
