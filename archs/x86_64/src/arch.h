/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the sources of this library share with each other.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

struct arrow_arch_frame;

/* Bit 63 of an entry that must not be executed, or 0 on a processor without. */
extern uint64_t arch_pt_nx;

/* Called by trap.S for a trap on a broken stack or machine. */
void arch_trap_fatal(struct arrow_arch_frame *frame) __noreturn;
