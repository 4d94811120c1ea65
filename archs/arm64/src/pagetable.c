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

#include "pagetable.h"
#include "regs.h"
#include "sysreg.h"

#define PT_BLOCK ((uint64_t)ARROW_ARCH_BLOCK_SIZE)
#define PT_NEVER_EXECUTED (UINT64_C(3) << PTE_PXN_BIT)
#define PT_LEAF (PTE_VALID | PTE_INNER | PTE_AF | PT_NEVER_EXECUTED)
#define PT_LEAF_DEVICE (PTE_VALID | PTE_DEVICE | PTE_AF | PT_NEVER_EXECUTED)
#define PT_TABLE (PTE_VALID | PTE_TABLE)

void pt_set(uint64_t *entry, uint64_t value)
{
	arrow_plat_pt_commit(entry, &value, 1);
	__asm__ volatile("dsb ishst\n\tisb" ::: "memory");
}

/* Bits of a physical address, by what the processor says: 32, 36, 40, ... */
static const uint8_t pt_physical_bits[] = {32, 36, 40, 42, 44, 48};

/* Is the address beyond what the processor can put out? */
static bool pt_beyond(uint64_t physical)
{
	unsigned int range = arch_field(arch_read(id_aa64mmfr0_el1), 0);

	if (range >= ARROW_COUNT(pt_physical_bits))
		range = MMFR0_PARANGE_48;
	return physical >> pt_physical_bits[range];
}

/*
 * The page that a table can be made of: the one brought along, or, for what a
 * loader left far from the image, the one that lies ready.
 */
static uint64_t pt_page(uint64_t table)
{
	static bool spare_used;

	if (table || spare_used)
		return table;
	spare_used = true;
	return arrow_arch_image_physical(arrow_image_tables) + TABLE_SPARE;
}

int arrow_arch_pt_direct_add(uint64_t physical, uint64_t table)
{
	uint64_t *directory;
	uint64_t *block;
	int kept = 0;

	if (physical >= ARROW_ARCH_DIRECT_SIZE || pt_beyond(physical))
		return -ERANGE;
	directory = pt_at(arrow_arch_image_physical(arrow_image_tables) +
			  TABLE_TOP) +
		    (physical >> 30);
	if (!(*directory & PTE_VALID)) {
		uint64_t page = pt_page(table);

		if (!page)
			return -ENOMEM;
		pt_clear(page);
		pt_set(directory, page | PT_TABLE);
		kept = page == table;
	}
	block = pt_at(*directory & PTE_ADDRESS) +
		(physical >> 21) % PT_ENTRIES;
	if (!(*block & PTE_VALID))
		pt_set(block, (physical & ~(PT_BLOCK - 1)) | PT_LEAF);
	return kept;
}

/*
 * Registers of devices: a gigabyte of addresses, in uncached blocks that are
 * handed out in the order they are asked for.
 */
static uint64_t device_blocks[PT_ENTRIES] __aligned(ARROW_ARCH_PAGE_SIZE)
	__section(".bss.arrow_tables");

static unsigned int device_block_count;

/* The blocks' table; hangs it into the top one at the first call. */
static uint64_t *device_table(void)
{
	uint64_t tables = arrow_arch_image_physical(arrow_image_tables);
	uint64_t table = arrow_arch_image_physical(device_blocks);

	if (!device_block_count)
		pt_set(pt_at(tables + TABLE_TOP) +
			       TOP_INDEX(ARROW_ARCH_DEVICE_BASE),
		       table | PT_TABLE);
	return pt_at(table);
}

/* The first of @n neighbouring blocks that map @physical and on, or -ENOENT. */
static int device_find(const uint64_t *table, uint64_t physical, unsigned int n)
{
	for (unsigned int i = 0; i + n <= device_block_count; i++) {
		unsigned int same = 0;

		while (same < n && (table[i + same] & PTE_ADDRESS) ==
					   physical + same * PT_BLOCK)
			same++;
		if (same == n)
			return (int)i;
	}
	return -ENOENT;
}

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	uint64_t start = physical & ~(PT_BLOCK - 1);
	uint64_t last = physical + size - 1;
	uint64_t *table;
	unsigned int n;
	int block;

	if (!size || last < physical || pt_beyond(last) ||
	    last - start >= PT_ENTRIES * PT_BLOCK)
		return NULL;
	n = (unsigned int)((last - start) / PT_BLOCK + 1);
	table = device_table();
	block = device_find(table, start, n);
	if (block < 0) {
		if (n > PT_ENTRIES - device_block_count)
			return NULL;
		block = (int)device_block_count;
		for (; n; n--, start += PT_BLOCK)
			pt_set(&table[device_block_count++],
			       start | PT_LEAF_DEVICE);
	}
	return (volatile char *)ARROW_ARCH_DEVICE_BASE +
	       (uint64_t)block * PT_BLOCK + physical % PT_BLOCK;
}
