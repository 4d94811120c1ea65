/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Extents and their frontiers. The memory map is read from 1 MiB up and one
 * extent at a time, when those read before cannot serve a request; the memory
 * below 1 MiB comes last. A frontier that enters a block of the direct map has
 * it mapped first.
 */
#include <arrow/errno.h>
#include <arrow/plat/memory.h>

#include "pmm_priv.h"

#define EXTENT_MAX 32

#define EXTENT_BLOCK_PAGES (ARROW_PLAT_DIRECT_BLOCK >> ARROW_PMM_PAGE_SHIFT)

/* Below this nothing is handed out: the firmware's data is there. */
#define EXTENT_LOW_START UINT64_C(0x10000)
#define EXTENT_LOW_END UINT64_C(0x100000)

static const struct arrow_boot_info *extent_info;
static struct pmm_extent extents[EXTENT_MAX];
static unsigned int extent_count;

/* Where reading the map goes on, and up to where. */
static uint64_t extent_next;
static uint64_t extent_limit;

/*
 * A page for the platform's next page table, 0 if there is none. It must be
 * put aside while there are pages that need no table to be reached.
 */
static uint64_t extent_spare;

void pmm_extents_init(const struct arrow_boot_info *info)
{
	extent_info = info;
	extent_next = EXTENT_LOW_END;
	extent_limit = UINT64_MAX;
}

/* Have the block that holds @page mapped. */
static int extent_map(uint64_t page)
{
	uint64_t address = page << ARROW_PMM_PAGE_SHIFT;
	int result = arrow_plat_direct_add(address, 0);

	if (result != -ENOMEM)
		return result;
	if (!extent_spare)
		extent_spare = pmm_blocks_take(1);
	if (!extent_spare)
		return -ENOMEM;
	result = arrow_plat_direct_add(address,
				       extent_spare << ARROW_PMM_PAGE_SHIFT);
	if (result == 1)
		extent_spare = 0;
	return result < 0 ? result : 0;
}

/* Hand out @pages at the frontier, which are mapped. */
static uint64_t extent_advance(struct pmm_extent *extent, uint64_t pages)
{
	uint64_t page = extent->frontier;

	pmm_bits_begin(extent, page, pages);
	extent->frontier += pages;
	return page;
}

/* Map one more block of the extent. */
static int extent_map_more(struct pmm_extent *extent)
{
	int error = extent_map(extent->mapped);

	if (error) {
		/* Beyond what the processor can address: not memory. */
		if (error != -ENOMEM)
			extent->end = extent->mapped;
		return error;
	}
	bool first = extent->mapped == extent->first;

	extent->mapped = (extent->mapped | (EXTENT_BLOCK_PAGES - 1)) + 1;
	if (extent->mapped > extent->end)
		extent->mapped = extent->end;
	/* A machine of a single block needs no tables. */
	if (!extent_spare && !first && extent->frontier < extent->mapped)
		extent_spare = extent_advance(extent, 1);
	return 0;
}

static uint64_t extent_take(struct pmm_extent *extent, uint64_t pages,
			    uint64_t align)
{
	uint64_t gap;

	for (;;) {
		gap = -extent->frontier & (align - 1);
		uint64_t left = extent->end - extent->frontier;

		if (left < gap || left - gap < pages)
			return 0;
		if (extent->frontier + gap + pages <= extent->mapped)
			break;
		if (extent_map_more(extent) == -ENOMEM)
			return 0;
	}
	uint64_t page = extent_advance(extent, gap + pages);

	pmm_blocks_give(extent, page, gap);
	return page + gap;
}

/* Make an extent of a range, with its bits in the first pages. */
static bool extent_open(const struct pmm_range *range)
{
	struct pmm_extent *extent = &extents[extent_count];
	uint64_t start = range->start >> ARROW_PMM_PAGE_SHIFT;
	uint64_t end = range->end >> ARROW_PMM_PAGE_SHIFT;
	uint64_t bits_per_page = ARROW_PMM_PAGE_SIZE * 8;
	uint64_t first =
		start + (end - start + bits_per_page - 1) / bits_per_page;

	if (extent_map(start) || extent_map(first - 1))
		return false;
	*extent = (struct pmm_extent){
		.first = first,
		.frontier = first,
		.mapped = first,
		.end = end,
		.used = pmm_address(start),
	};
	extent_count++;
	return true;
}

/* Read one more extent from the memory map. */
static bool extent_read(void)
{
	struct pmm_range range;

	while (extent_count < EXTENT_MAX) {
		if (pmm_map_next(extent_info, extent_next, extent_limit,
				 &range)) {
			extent_next = range.end;
			if (extent_open(&range))
				return true;
		} else if (extent_limit == EXTENT_LOW_END) {
			return false;
		} else {
			extent_next = EXTENT_LOW_START;
			extent_limit = EXTENT_LOW_END;
		}
	}
	return false;
}

uint64_t pmm_extents_take(uint64_t pages, uint64_t align)
{
	unsigned int i = 0;

	do {
		for (; i < extent_count; i++) {
			uint64_t page = extent_take(&extents[i], pages, align);

			if (page)
				return page;
		}
	} while (extent_read());
	return 0;
}

struct pmm_extent *pmm_extents_find(uint64_t page, uint64_t pages)
{
	for (unsigned int i = 0; i < extent_count; i++) {
		struct pmm_extent *extent = &extents[i];

		if (page >= extent->first && page < extent->frontier &&
		    pages <= extent->frontier - page)
			return extent;
	}
	return NULL;
}

void pmm_extents_count(size_t *total, size_t *untouched)
{
	*total = 0;
	*untouched = 0;
	for (unsigned int i = 0; i < extent_count; i++) {
		*total += extents[i].end - extents[i].first;
		*untouched += extents[i].end - extents[i].frontier;
	}
}
