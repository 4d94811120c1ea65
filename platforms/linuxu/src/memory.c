/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Memory of a process is where it is: a physical address is the address, and
 * all of the memory map is there from the beginning.
 */
#include <arrow/plat/memory.h>

int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)physical;
	(void)table;
	return 0;
}

/* Nobody has a table to write: the host keeps them, and all of memory is in. */
void arrow_plat_pt_commit(uint64_t *entries, const uint64_t *values,
			  size_t count)
{
	(void)entries;
	(void)values;
	(void)count;
}
