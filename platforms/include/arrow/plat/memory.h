/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of a platform: memory.
 *
 * A physical address is reached at arrow_boot_info.direct_map plus itself,
 * once the block it lies in has been added to the direct map. What the boot
 * protocol hands over and the kernel's image itself need no adding.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Size and alignment of what is added to the direct map at once. */
#define ARROW_PLAT_DIRECT_BLOCK (UINT64_C(1) << 21)

/**
 * arrow_plat_direct_add() - Put memory into the direct map.
 * @physical: any address in the block of %ARROW_PLAT_DIRECT_BLOCK bytes that
 *	is to be mapped
 * @table: physical address of a page, in the direct map already, that the
 *	platform may keep; its content does not matter. 0: there is none
 *
 * Adding a block that is there already changes nothing and needs no page.
 *
 * Context: one caller at a time, any but a trap.
 * Return: 0 if the block is reachable and @table remains the caller's; 1 if it
 * is reachable and the platform keeps @table; -ENOMEM if a page is needed and
 * @table is 0; -ERANGE if @physical is beyond the direct map or the processor's
 * addresses.
 */
ARROW_API int arrow_plat_direct_add(uint64_t physical, uint64_t table);

/**
 * arrow_plat_pt_commit() - Write entries of page tables.
 * @entries: the first entry
 * @values: what to write, in order
 * @count: how many entries that lie next to each other in one table
 *
 * For the architecture's page table code only. When it returns the entries are
 * in force for accesses that come later; entries that were present before are
 * the caller's to flush.
 *
 * Context: any.
 */
ARROW_API void arrow_plat_pt_commit(uint64_t *entries, const uint64_t *values,
				    size_t count);
