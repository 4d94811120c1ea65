/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Reading the memory map. Its entries stand in any order and may overlap, so
 * usable memory is found by going up: to the next address that some entry
 * calls usable, past whatever forbids it, up to whatever forbids more.
 */
#include "pmm_priv.h"

/* One page for the bits, one to hand out. */
#define MAP_RANGE_MIN (2 * ARROW_PMM_PAGE_SIZE)

/* Where a search stands, and how far nothing forbids to go. */
struct map_search {
	uint64_t at;
	uint64_t end;
};

/*
 * Let [start, end) be out of bounds.
 * Return: whether search->at had to move on.
 */
static bool map_forbid(struct map_search *search, uint64_t start, uint64_t end)
{
	if (start <= search->at && search->at < end) {
		search->at = end;
		return true;
	}
	if (search->at < start && start < search->end)
		search->end = start;
	return false;
}

/* Let all be out of bounds that is not free memory. */
static bool map_forbid_all(const struct arrow_boot_info *info,
			   struct map_search *search)
{
	if (map_forbid(search, info->image_start, info->image_end))
		return true;
	for (unsigned int i = 0; i < info->module_count; i++) {
		if (map_forbid(search, info->modules[i].start,
			       info->modules[i].end))
			return true;
	}
	for (unsigned int i = 0; i < info->memory_count; i++) {
		const struct arrow_boot_memory *memory = &info->memory[i];

		if (memory->type != ARROW_BOOT_MEMORY_USABLE &&
		    map_forbid(search, memory->start, memory->end))
			return true;
	}
	return false;
}

/* The first byte above @at that no usable entry covers. */
static uint64_t map_usable_until(const struct arrow_boot_info *info,
				 uint64_t at)
{
	for (unsigned int i = 0; i < info->memory_count; i++) {
		const struct arrow_boot_memory *memory = &info->memory[i];

		if (memory->type == ARROW_BOOT_MEMORY_USABLE &&
		    memory->start <= at && at < memory->end) {
			at = memory->end;
			i = -1u; /* entries before may continue this one */
		}
	}
	return at;
}

/* Go up to the next usable byte; false if there is none below search->end. */
static bool map_find_usable(const struct arrow_boot_info *info,
			    struct map_search *search)
{
	uint64_t nearest = search->end;

	for (unsigned int i = 0; i < info->memory_count; i++) {
		const struct arrow_boot_memory *memory = &info->memory[i];

		if (memory->type != ARROW_BOOT_MEMORY_USABLE ||
		    memory->end <= search->at)
			continue;
		uint64_t start = memory->start < search->at ? search->at :
							      memory->start;

		if (start < nearest)
			nearest = start;
	}
	if (nearest == search->end)
		return false;
	search->at = nearest;
	uint64_t end = map_usable_until(info, nearest);

	if (end < search->end)
		search->end = end;
	return true;
}

static uint64_t map_round_up(uint64_t address)
{
	return (address + ARROW_PMM_PAGE_SIZE - 1) & -ARROW_PMM_PAGE_SIZE;
}

bool pmm_map_next(const struct arrow_boot_info *info, uint64_t from,
		  uint64_t limit, struct pmm_range *range)
{
	const uint64_t longest = PMM_EXTENT_PAGES << ARROW_PMM_PAGE_SHIFT;

	for (;;) {
		struct map_search search = {from, limit};

		if (!map_find_usable(info, &search))
			return false;
		if (!map_forbid_all(info, &search)) {
			range->start = map_round_up(search.at);
			range->end = search.end & -ARROW_PMM_PAGE_SIZE;
			if (range->start < range->end &&
			    range->end - range->start >= MAP_RANGE_MIN)
				break;
			search.at = search.end;
		}
		from = search.at;
	}
	if (range->end - range->start > longest)
		range->end = range->start + longest;
	return true;
}
