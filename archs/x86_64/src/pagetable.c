/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Page tables after the start: growing the direct map, mapping devices. The
 * tables that start.S made are reached through the direct map, as all others.
 *
 * Nothing is ever unmapped or changed here, so there is nothing to flush.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/pagetable.h>
#include <arrow/errno.h>

#include "arch.h"
#include "pagetable.h"
#include "regs.h"

#define DEVICE_BLOCK ((uint64_t)ARROW_ARCH_BLOCK_SIZE)
#define PT_LEAF (PTE_P | PTE_RW | PTE_A | PTE_D | PTE_PS | PTE_G)
#define PT_LEAF_DEVICE (PT_LEAF | PTE_PCD | PTE_PWT)
#define PT_TABLE (PTE_P | PTE_RW)

int arrow_arch_pt_direct_add(uint64_t physical, uint64_t table)
{
	uint64_t *directory;
	uint64_t *block;
	int kept = 0;

	if (physical >= ARROW_ARCH_DIRECT_SIZE)
		return -ERANGE;
	directory = pt_at(arrow_arch_image_physical(arrow_image_tables) +
			  TABLE_PDPT_DIRECT) +
		    (physical >> 30);
	if (!(*directory & PTE_P)) {
		if (!table)
			return -ENOMEM;
		pt_clear(table);
		pt_set(directory, table | PT_TABLE);
		kept = 1;
	}
	block = pt_at(*directory & PTE_ADDRESS) +
		(physical >> 21) % PT_ENTRIES;
	if (!(*block & PTE_P))
		pt_set(block, (physical & ~(DEVICE_BLOCK - 1)) | PT_LEAF | arch_pt_nx);
	return kept;
}

/*
 * Registers of devices: a gigabyte of addresses, in uncached blocks that are
 * handed out in the order they are asked for. The table above theirs is the one
 * of the image, whose lower entries nobody else uses; that saves a page.
 */
static uint64_t device_blocks[PT_ENTRIES] __aligned(ARROW_ARCH_PAGE_SIZE)
	__section(".bss.arrow_tables");

static unsigned int device_block_count;

/* The blocks' table; hangs it into the tables above at the first call. */
static uint64_t *device_table(void)
{
	uint64_t tables = arrow_arch_image_physical(arrow_image_tables);
	uint64_t table = arrow_arch_image_physical(device_blocks);

	if (!device_block_count) {
		pt_set(pt_at(tables + TABLE_PDPT_HIGH) +
			       PDPT_INDEX(ARROW_ARCH_DEVICE_BASE),
		       table | PT_TABLE);
		pt_set(pt_at(tables + TABLE_PML4) +
			       PML4_INDEX(ARROW_ARCH_DEVICE_BASE),
		       (tables + TABLE_PDPT_HIGH) | PT_TABLE);
	}
	return pt_at(table);
}

/* The first of @n neighbouring blocks that map @physical and on, or -ENOENT. */
static int device_find(const uint64_t *table, uint64_t physical, unsigned int n)
{
	for (unsigned int i = 0; i + n <= device_block_count; i++) {
		unsigned int same = 0;

		while (same < n && (table[i + same] & PTE_ADDRESS) ==
					   physical + same * DEVICE_BLOCK)
			same++;
		if (same == n)
			return (int)i;
	}
	return -ENOENT;
}

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	uint64_t start = physical & ~(DEVICE_BLOCK - 1);
	uint64_t last = physical + size - 1;
	uint64_t *table;
	unsigned int n;
	int block;

	if (!size || last < physical || last > PTE_ADDRESS ||
	    last - start >= PT_ENTRIES * DEVICE_BLOCK)
		return NULL;
	n = (unsigned int)((last - start) / DEVICE_BLOCK + 1);
	table = device_table();
	block = device_find(table, start, n);
	if (block < 0) {
		if (n > PT_ENTRIES - device_block_count)
			return NULL;
		block = (int)device_block_count;
		for (; n; n--, start += DEVICE_BLOCK)
			pt_set(&table[device_block_count++],
			       start | PT_LEAF_DEVICE | arch_pt_nx);
	}
	return (volatile char *)ARROW_ARCH_DEVICE_BASE +
	       (uint64_t)block * DEVICE_BLOCK + physical % DEVICE_BLOCK;
}
