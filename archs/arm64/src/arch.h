/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the sources of this library share with each other.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

struct arrow_arch_frame;

/* Called by trap.S: find out what the trap was, and deal with it. */
void arch_trap(struct arrow_arch_frame *frame);

/* Called by trap.S for a trap on a broken stack. */
void arch_trap_fatal(struct arrow_arch_frame *frame) __noreturn;
