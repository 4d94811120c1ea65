/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Memory of a process is where it is: a physical address is the address, and
 * all of the memory map is there from the beginning. The tables of a ready
 * program are written as they are; program_memory.c has the host follow them.
 */
#include <arrow/plat/memory.h>

int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)physical;
	(void)table;
	return 0;
}

void arrow_plat_pt_commit(uint64_t *entries, const uint64_t *values,
			  size_t count)
{
	for (size_t i = 0; i < count; i++)
		entries[i] = values[i];
}
