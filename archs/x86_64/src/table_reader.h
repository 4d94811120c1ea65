/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Who reads the tables of the program's half: the processor, which has to be
 * told what to forget; or, in a process, the platform, which has the host map
 * what they say and has to be told of everything.
 */
#pragma once

#include <arrow/plat/program_memory.h>

#include "arch.h"
#include "pagetable.h"
#include "regs.h"

#if CONFIG_X86_64_HOSTED

#define READER_WANTS_ALL true

/* Of an entry that must not be executed: the host may be told of it. */
#define READER_NX (UINT64_C(1) << 63)

static inline uint64_t *reader_top(void)
{
	static uint64_t top[PT_ENTRIES];

	return top;
}

static inline void reader_tell(uintptr_t address)
{
	arrow_plat_program_changed(address);
}

#else

#define READER_WANTS_ALL false
#define READER_NX arch_pt_nx

static inline uint64_t *reader_top(void)
{
	return pt_at(arrow_arch_image_physical(arrow_image_tables) + TABLE_PML4);
}

static inline void reader_tell(uintptr_t address)
{
	__asm__ volatile("invlpg (%0)" : : "r"(address) : "memory");
}

#endif
