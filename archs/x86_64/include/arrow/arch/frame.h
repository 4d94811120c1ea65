/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * x86_64: the interrupted state, as the trap code of kvm lays it out on the
 * stack and as linuxu fills it from a signal frame. For C; assembly takes the
 * numbers.
 */
#pragma once

/* Numbers of the traps that have a name here. */
#define ARROW_ARCH_TRAP_DIVIDE 0
#define ARROW_ARCH_TRAP_DEBUG 1
#define ARROW_ARCH_TRAP_NMI 2
#define ARROW_ARCH_TRAP_BREAKPOINT 3
#define ARROW_ARCH_TRAP_OVERFLOW 4
#define ARROW_ARCH_TRAP_OPCODE 6
#define ARROW_ARCH_TRAP_DOUBLE 8
#define ARROW_ARCH_TRAP_SEGMENT 11
#define ARROW_ARCH_TRAP_STACK 12
#define ARROW_ARCH_TRAP_PROTECTION 13
#define ARROW_ARCH_TRAP_PAGE 14
#define ARROW_ARCH_TRAP_FLOAT 16
#define ARROW_ARCH_TRAP_ALIGNMENT 17
#define ARROW_ARCH_TRAP_MACHINE 18
#define ARROW_ARCH_TRAP_VECTOR 19
#define ARROW_ARCH_TRAPS 32

/* Numbers behind them are interrupts of devices; only with an attached program. */
#define ARROW_ARCH_INTERRUPTS 8

/* In a frame's vector: not a trap but a system call. */
#define ARROW_ARCH_TRAP_CALL 256

/* Bits of the error code of a page fault. */
#define ARROW_ARCH_PAGE_PRESENT 0x1
#define ARROW_ARCH_PAGE_WRITE 0x2
#define ARROW_ARCH_PAGE_FETCH 0x10

#ifndef __ASSEMBLER__
#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct arrow_arch_frame - registers at a trap
 * @rax: and so on up to @rip: as their names say
 * @vector: number of the trap
 * @error: error code; 0 for a trap that has none
 * @fault_address: CR2 of a page fault; 0 for other traps
 */
struct arrow_arch_frame {
	uint64_t fault_address;
	uint64_t r15, r14, r13, r12, r11, r10, r9, r8;
	uint64_t rbp, rdi, rsi, rdx, rcx, rbx, rax;
	uint64_t vector;
	uint64_t error;
	uint64_t rip, cs, rflags, rsp, ss;
};
#endif
