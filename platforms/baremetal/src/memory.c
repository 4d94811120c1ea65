/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Memory is ours: the architecture's page tables are those the processor uses.
 */
#include <arrow/arch/pagetable.h>
#include <arrow/plat/memory.h>

int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	return arrow_arch_pt_direct_add(physical, table);
}

void arrow_plat_pt_commit(uint64_t *entries, const uint64_t *values,
			  size_t count)
{
	for (size_t i = 0; i < count; i++)
		*(volatile uint64_t *)&entries[i] = values[i];
}
