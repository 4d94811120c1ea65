/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Assembly: a struct arrow_arch_frame on the stack. trap.c holds the offsets
 * against it.
 */
#pragma once

#define FRAME_X30 240
#define FRAME_SP 248
#define FRAME_PC 256
#define FRAME_SYNDROME 272
#define FRAME_VECTOR 288
#define FRAME_SIZE 304

/*
 * The stack pointer of the start when it goes to the kernel's addresses: no stack
 * has it, since it is not aligned.
 */
#define STACK_WAY_UP 1

/* FRAME_PAIR and LOAD_PAIR - store or load xN and the next one; LOAD_ZEROS - from sp */
	.altmacro
	.macro FRAME_PAIR n
	FRAME_PAIR_OF \n, %(\n + 1), %(\n * 8)
	.endm
	.macro FRAME_PAIR_OF a, b, offset
	stp	x\a, x\b, [sp, #\offset]
	.endm
	.macro LOAD_PAIR n
	LOAD_PAIR_OF \n, %(\n + 1), %(\n * 8)
	.endm
	.macro LOAD_PAIR_OF a, b, offset
	ldp	x\a, x\b, [sp, #\offset]
	.endm
	.macro LOAD_ZEROS n
	LOAD_ZEROS_OF \n, %(\n + 1)
	.endm
	.macro LOAD_ZEROS_OF a, b
	ldp	x\a, x\b, [sp]
	.endm
