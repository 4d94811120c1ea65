/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The way out of the kernel: what is to be done before the program goes on,
 * after a system call, a trap or an interrupt. Only with SYSCALL_WAY_OUT, which
 * whoever has something to do there selects; other kernels do not look.
 *
 * There is one processor, and the kernel is not interrupted on this way.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

struct arrow_arch_frame;

/* Bits of arrow_way_out_work. */
#define ARROW_WAY_OUT_SIGNAL 1u /* a signal that is not blocked waits */
#define ARROW_WAY_OUT_FRAME 2u	/* all registers come from the frame */
#define ARROW_WAY_OUT_END 4u	/* the thread shall end: arrow_way_out_end */
#define ARROW_WAY_OUT_TURN 8u	/* one of a higher level can run: arrow_sched_preempt() */

/**
 * arrow_way_out_work - What there is to do; 0: nothing. Whoever sets a bit has a
 * function in arrow_way_out.
 */
ARROW_API extern uint32_t arrow_way_out_work;

/**
 * arrow_way_out - Called when arrow_way_out_work is not 0 and the program is about
 * to go on.
 * @frame: its state. At a system call the vector is %ARROW_ARCH_TRAP_CALL, and
 *	the registers are as they were at the instruction; else as they will be
 * @result: of the system call; 0 otherwise
 *
 * Writes @result to the frame, unless the call is to be made again, and clears the
 * bits. All registers of the frame are in force afterwards. It need not return.
 *
 * Context: interrupts are off, the kernel stack holds nothing but the frame.
 */
ARROW_API extern void (*arrow_way_out)(struct arrow_arch_frame *frame,
				       long result);

/**
 * arrow_way_out_end - Ends the thread that runs; called by the function above, for
 * ARROW_WAY_OUT_END. Set by whoever sets that bit. With SCHED_ENDS alone.
 */
ARROW_API extern void (*arrow_way_out_end)(void);
