/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the program's side reads of the clock, for C and assembly.
 */
#pragma once

/* Where it lies in the page, behind the shared object. */
#define VDSO_CLOCK 0xf00
#define VDSO_PAGE_SIZE 0x1000

/* Offsets of the members below. */
#define VDSO_SEQUENCE 0
#define VDSO_WALL_KNOWN 4
#define VDSO_MULTIPLIER 8
#define VDSO_COUNTER 16
#define VDSO_LIMIT 24
#define VDSO_BASE 32
#define VDSO_WALL 40

#ifndef __ASSEMBLER__
#include <arrow/types.h>

/**
 * struct vdso_clock - A clock made of the processor's counter.
 * @sequence: odd while the rest is being changed
 * @wall_known: not 0 if @wall holds
 * @multiplier: nanoseconds are @base + (counter - @counter) * this / 2^32; 0:
 *	not calibrated, or no clock of this kind
 * @counter: see there
 * @limit: holds as long as counter - @counter is not above this
 * @base: see there
 * @wall: nanoseconds from 1970 to the begin of the monotonic clock
 */
struct vdso_clock {
	uint32_t sequence;
	uint32_t wall_known;
	uint64_t multiplier;
	uint64_t counter;
	uint64_t limit;
	uint64_t base;
	int64_t wall;
};

_Static_assert(__builtin_offsetof(struct vdso_clock, wall_known) ==
			       VDSO_WALL_KNOWN &&
		       __builtin_offsetof(struct vdso_clock, multiplier) ==
			       VDSO_MULTIPLIER &&
		       __builtin_offsetof(struct vdso_clock, counter) ==
			       VDSO_COUNTER &&
		       __builtin_offsetof(struct vdso_clock, limit) ==
			       VDSO_LIMIT &&
		       __builtin_offsetof(struct vdso_clock, base) ==
			       VDSO_BASE &&
		       __builtin_offsetof(struct vdso_clock, wall) == VDSO_WALL,
	       "offsets for the assembly");

/* The shared object, from object.S: at most VDSO_CLOCK bytes. */
extern const char vdso_object[];
extern const char vdso_object_end[];

/* Where the program has the page; 0: nowhere. With VDSO_SIGRETURN. */
extern uintptr_t vdso_start;
#endif
