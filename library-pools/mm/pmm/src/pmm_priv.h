/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Inside the page allocator. A page is named by its number, the physical
 * address divided by the page size.
 *
 * An extent is a range of usable memory. Below its frontier each page is either
 * handed out or in a free block; at and above it nothing was ever touched. One
 * bit a page says "handed out"; the bits lie in the extent's first pages and
 * mean something below the frontier only, so nothing has to be filled in
 * advance.
 *
 * Free blocks are 2^order pages, aligned to their size, and linked through
 * their own first page. A block whose other half is free, too, is always
 * joined with it.
 */
#pragma once

#include <arrow/pmm.h>

#define PMM_ORDERS 25

/* The bits of an extent fit one block of the direct map. */
#define PMM_EXTENT_PAGES ((uint64_t)1 << (PMM_ORDERS - 1))

/*
 * struct pmm_extent - A range of usable memory.
 * @first: the first page that can be handed out; bit 0 of @used
 * @frontier: pages from here on were never handed out
 * @mapped: pages from here on may not be in the direct map
 * @end: the page behind the last one
 * @used: a set bit is a page that is handed out
 */
struct pmm_extent {
	uint64_t first;
	uint64_t frontier;
	uint64_t mapped;
	uint64_t end;
	uint64_t *used;
};

static inline uint64_t pmm_page(const void *address)
{
	return ((uint64_t)address - arrow_boot_info.direct_map) >>
	       ARROW_PMM_PAGE_SHIFT;
}

static inline void *pmm_address(uint64_t page)
{
	return (void *)(arrow_boot_info.direct_map +
			(page << ARROW_PMM_PAGE_SHIFT));
}

/* map.c: the memory map. */

/* A range of physical addresses. */
struct pmm_range {
	uint64_t start;
	uint64_t end;
};

/* The lowest whole pages at or above @from that are usable, below @limit, and
 * neither image nor module; at most %PMM_EXTENT_PAGES. False: there are none. */
bool pmm_map_next(const struct arrow_boot_info *info, uint64_t from,
		  uint64_t limit, struct pmm_range *range);

/* extent.c: frontiers. */

/* Begin to read the memory map of @info. */
void pmm_extents_init(const struct arrow_boot_info *info);

/* Hand out @pages pages that were never touched, from a multiple of @align.
 * Return: the first, or 0 if no extent has so many left. */
uint64_t pmm_extents_take(uint64_t pages, uint64_t align);

/* The extent in which all of the pages lie below the frontier, or NULL. */
struct pmm_extent *pmm_extents_find(uint64_t page, uint64_t pages);

/* Count the pages of all extents read, and those beyond the frontiers. */
void pmm_extents_count(size_t *total, size_t *untouched);

/* block.c: free blocks. */

/* Hand out @pages pages of a free block. Return: the first, or 0. */
uint64_t pmm_blocks_take(uint64_t pages);

/* Make free blocks of pages whose bits are set. */
void pmm_blocks_give(struct pmm_extent *extent, uint64_t page, uint64_t pages);

/* How many pages are in free blocks. */
size_t pmm_blocks_count(void);

/* bits.c: what is handed out. */

/* Set the bits of pages that the frontier passes. */
void pmm_bits_begin(struct pmm_extent *extent, uint64_t page, uint64_t pages);

void pmm_bits_set(struct pmm_extent *extent, uint64_t page, uint64_t pages);
void pmm_bits_clear(struct pmm_extent *extent, uint64_t page, uint64_t pages);

/* Whether all of the pages are handed out. */
bool pmm_bits_all(const struct pmm_extent *extent, uint64_t page,
		  uint64_t pages);
