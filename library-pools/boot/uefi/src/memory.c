/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The firmware's map of memory. It has a hundred entries and more, of which
 * most lie next to each other and are all the same to us.
 */
#include "uefi.h"

static const struct uefi_memory *uefi_entry_at(const struct uefi_map *map,
					       uint64_t i)
{
	return (const void *)(map->bytes + i * map->stride);
}

static bool uefi_is_usable(const struct uefi_memory *entry)
{
	return entry->type == UEFI_CONVENTIONAL ||
	       (entry->type >= UEFI_LOADER_CODE &&
		entry->type <= UEFI_BOOT_DATA);
}

/* Pages that an entry can have without running over. */
static bool uefi_makes_sense(const struct uefi_memory *entry)
{
	return entry->pages && entry->start % UEFI_PAGE == 0 &&
	       entry->pages <= (UINT64_MAX - entry->start) / UEFI_PAGE;
}

static uint64_t uefi_end(const struct uefi_memory *entry)
{
	return uefi_makes_sense(entry) ?
		       entry->start + entry->pages * UEFI_PAGE :
		       UINT64_MAX;
}

/* Does anything that is not usable lie in a range that is? */
static bool uefi_is_contradicted(const struct uefi_map *map, uint64_t count,
				 const struct uefi_memory *range)
{
	for (uint64_t i = 0; i < count; i++) {
		const struct uefi_memory *other = uefi_entry_at(map, i);

		if (!uefi_is_usable(other) && other->pages &&
		    other->start < uefi_end(range) &&
		    uefi_end(other) > range->start)
			return true;
	}
	return false;
}

uint32_t uefi_read_memory(const struct uefi_map *map,
			  struct arrow_handover_memory *to)
{
	uint32_t n = 0;
	uint64_t count;

	if (map->stride < sizeof(struct uefi_memory) || map->stride % 8)
		return 0;
	count = map->size / map->stride;
	if (count > UEFI_MAP_MAX)
		return 0;
	for (uint64_t i = 0; i < count; i++) {
		const struct uefi_memory *entry = uefi_entry_at(map, i);

		if (!uefi_is_usable(entry) || !uefi_makes_sense(entry) ||
		    uefi_is_contradicted(map, count, entry))
			continue;
		if (n && to[n - 1].address + to[n - 1].size == entry->start) {
			to[n - 1].size += entry->pages * UEFI_PAGE;
		} else if (n < ARROW_BOOT_MEMORY_MAX) {
			to[n].address = entry->start;
			to[n].size = entry->pages * UEFI_PAGE;
			to[n++].type = ARROW_BOOT_MEMORY_USABLE;
		}
	}
	return n;
}
