/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A machine for tests of the page allocator: physical memory is a reserved
 * range of the test's own addresses, and a block can be touched only after it
 * was added to the direct map, so a premature access ends the test. From the
 * second GiB on each GiB needs a page table.
 */
#pragma once

#include <arrow/errno.h>
#include <arrow/plat/memory.h>
#include <arrow/pmm.h>
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define KIB UINT64_C(1024)
#define MIB (KIB * 1024)
#define GIB (MIB * 1024)

#define MOCK_MEMORY (UINT64_C(8) * GIB)
#define MOCK_PAGE ARROW_PMM_PAGE_SIZE

struct arrow_boot_info arrow_boot_info;

static char *mock_base;
static unsigned int mock_blocks;	   /* added so far */
static uint64_t mock_tables[MOCK_MEMORY / GIB]; /* pages kept, by GiB */

static inline uint64_t mock_physical(const void *address)
{
	return (uint64_t)((const char *)address - mock_base);
}

static inline void mock_start(void)
{
	mock_base = mmap(NULL, MOCK_MEMORY, PROT_NONE,
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (mock_base == MAP_FAILED)
		abort();
	arrow_boot_info.direct_map = (uint64_t)mock_base;
	arrow_boot_info.image_start = MIB;
	arrow_boot_info.image_end = MIB + 40 * KIB + 123;
}

static inline void mock_add(uint64_t start, uint64_t end, uint64_t type)
{
	arrow_boot_info.memory[arrow_boot_info.memory_count++] =
		(struct arrow_boot_memory){start, end, type};
}

static inline void mock_add_usable(uint64_t start, uint64_t end)
{
	mock_add(start, end, ARROW_BOOT_MEMORY_USABLE);
}

static inline void mock_add_reserved(uint64_t start, uint64_t end)
{
	mock_add(start, end, ARROW_BOOT_MEMORY_RESERVED);
}

static inline void mock_add_module(uint64_t start, uint64_t end)
{
	arrow_boot_info.modules[arrow_boot_info.module_count++] =
		(struct arrow_boot_module){start, end};
}

int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	static unsigned char added[MOCK_MEMORY / ARROW_PLAT_DIRECT_BLOCK];
	uint64_t block = physical / ARROW_PLAT_DIRECT_BLOCK;
	uint64_t gib = physical / GIB;
	int kept = 0;

	if (physical >= MOCK_MEMORY)
		return -ERANGE;
	if (added[block])
		return 0;
	if (gib > 0 && !mock_tables[gib]) {
		if (!table)
			return -ENOMEM;
		mock_tables[gib] = table;
		memset(mock_base + table, 0xee, MOCK_PAGE);
		kept = 1;
	}
	added[block] = 1;
	mock_blocks++;
	if (mprotect(mock_base + block * ARROW_PLAT_DIRECT_BLOCK,
		     ARROW_PLAT_DIRECT_BLOCK, PROT_READ | PROT_WRITE))
		abort();
	return kept;
}
