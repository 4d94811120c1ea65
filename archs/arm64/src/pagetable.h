/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * How page tables are reached and written. All of them, those that start.S made
 * too, lie in the direct map.
 */
#pragma once

#include <arrow/arch/layout.h>
#include <arrow/compiler.h>
#include <arrow/mem.h>
#include <arrow/plat/memory.h>
#include <arrow/types.h>

#define PT_ENTRIES 512

/* Defined by the linker script; not mapped where its address says. */
extern char arrow_image_tables[];

/* A table, or an entry in one, by its physical address. */
static inline uint64_t *pt_at(uint64_t physical)
{
	return (uint64_t *)(ARROW_ARCH_DIRECT_BASE + physical);
}

/*
 * Write an entry, and wait until it is in force: unlike other processors, this
 * one may not see it otherwise.
 */
void pt_set(uint64_t *entry, uint64_t value);

/* Make a page a table without entries, before it is one. */
static inline void pt_clear(uint64_t physical)
{
	memset(pt_at(physical), 0, ARROW_ARCH_PAGE_SIZE);
}
