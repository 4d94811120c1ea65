/* SPDX-License-Identifier: BSD-3-Clause */
/* Calls of Xen for page tables and traps (xen.h). */
#pragma once

#include <arrow/compiler.h>
#include <arrow/hypercall.h>
#include <arrow/types.h>

#define CALL_SET_TRAP_TABLE 0
#define CALL_MMU_UPDATE 1
#define CALL_UPDATE_VA_MAPPING 14

/* Of the last: forget what the processor knows of the address. */
#define CALL_FLUSH_ADDRESS 2

struct call_mmu_update {
	uint64_t machine; /* address of the entry */
	uint64_t value;
};

/** call_entry_set() - Write an entry of a table of any level. */
static inline long call_entry_set(uint64_t machine, uint64_t value)
{
	struct call_mmu_update update = {machine, value};

	return arrow_hypercall(CALL_MMU_UPDATE, (uintptr_t)&update, 1, 0,
			       ARROW_HYPERCALL_SELF);
}

/** call_page_set() - Write the entry that an address is mapped by. */
static inline long call_page_set(uintptr_t address, uint64_t value)
{
	return arrow_hypercall(CALL_UPDATE_VA_MAPPING, address, value,
			       CALL_FLUSH_ADDRESS, 0);
}
