/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/arch/trap.h>

/** deliver_trap() - A trap of the program that nobody serves. */
arrow_arch_trap_handler deliver_trap;

/** deliver_broken() - A stack or a frame is none: SIGSEGV, or the end. */
void deliver_broken(const struct arrow_arch_frame *frame);
