/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * arm64: the interrupted state, as the trap code of kvm lays it out on the
 * stack and as linuxu fills it from a signal frame. For C; assembly takes the
 * numbers.
 */
#pragma once

/*
 * Numbers of the traps that have a name here: exception classes of the manual,
 * with all page faults as one and other aborts apart, single steps, hardware's
 * breakpoints and watchpoints as one, and behind them what has no class.
 */
#define ARROW_ARCH_TRAP_OPCODE 0x00
#define ARROW_ARCH_TRAP_WAIT 0x01
#define ARROW_ARCH_TRAP_CALL 0x15
#define ARROW_ARCH_TRAP_ALIGNMENT 0x22
#define ARROW_ARCH_TRAP_PAGE 0x24
#define ARROW_ARCH_TRAP_ABORT 0x25
#define ARROW_ARCH_TRAP_STACK 0x26
#define ARROW_ARCH_TRAP_FLOAT 0x2c
#define ARROW_ARCH_TRAP_MACHINE 0x2f
#define ARROW_ARCH_TRAP_DEBUG 0x32
#define ARROW_ARCH_TRAP_BREAKPOINT 0x3c
#define ARROW_ARCH_TRAP_INTERRUPT 0x40
#define ARROW_ARCH_TRAP_FAST_INTERRUPT 0x41
#define ARROW_ARCH_TRAPS 0x42

/* Of a page fault's syndrome: the class, which tells a fetch, and the bit of a write. */
#define ARROW_ARCH_SYNDROME_CLASS 26
#define ARROW_ARCH_CLASS_FETCH_LOWER 0x20
#define ARROW_ARCH_CLASS_FETCH 0x21
#define ARROW_ARCH_CLASS_DATA_LOWER 0x24
#define ARROW_ARCH_CLASS_DATA 0x25
#define ARROW_ARCH_CLASS_DEBUG_FIRST 0x30
#define ARROW_ARCH_CLASS_DEBUG_LAST 0x35
#define ARROW_ARCH_PAGE_WRITE 0x40

#ifndef __ASSEMBLER__
#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct arrow_arch_frame - registers at a trap
 * @x: x0 to x30
 * @sp: the stack pointer
 * @pc: the instruction that was interrupted
 * @pstate: its flags, masks and exception level, as SPSR_EL1 holds them
 * @syndrome: ESR_EL1: what happened, in the manual's terms
 * @fault_address: FAR_EL1 of a page fault or another abort; 0 for other traps
 * @vector: number of the trap
 * @reserved: keeps the stack aligned
 */
struct arrow_arch_frame {
	uint64_t x[31];
	uint64_t sp;
	uint64_t pc;
	uint64_t pstate;
	uint64_t syndrome;
	uint64_t fault_address;
	uint64_t vector;
	uint64_t reserved;
};
#endif
