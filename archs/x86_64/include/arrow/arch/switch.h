/* SPDX-License-Identifier: BSD-3-Clause */
/* x86_64: from one kernel stack to another, in machines and in processes. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/*
 * Words of a kernel stack while another one is in use: what C code keeps, as in
 * the enum, and then the address where it goes on.
 */
#define ARROW_ARCH_SWITCH_WORDS 7

enum {
	ARROW_ARCH_SWITCH_R15,
	ARROW_ARCH_SWITCH_R14,
	ARROW_ARCH_SWITCH_R13,
	ARROW_ARCH_SWITCH_R12,
	ARROW_ARCH_SWITCH_RBX,
	ARROW_ARCH_SWITCH_RBP,
	ARROW_ARCH_SWITCH_PC,
};

/**
 * arrow_arch_switch() - Go on where another stack was left.
 * @from: set to where ours stands; returns when somebody switches back to that
 * @to: where the other one stands: the words, and above them what the code at
 *	their address finds as behind a return to it
 *
 * Context: interrupts are off.
 */
ARROW_API void arrow_arch_switch(uintptr_t *from, uintptr_t to);
