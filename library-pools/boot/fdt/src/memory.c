/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Memory: nodes of that type, less what the tree reserves. If there are more
 * ranges than there is room for, memory is lost and nothing else.
 */
#include "fdt_priv.h"

static bool memory_add(struct arrow_boot_info *info, uint64_t start,
		       uint64_t size, uint64_t type)
{
	uint64_t end = start + size;

	if (end < start)
		end = UINT64_MAX;
	/* empty, or the last byte there can be, whose end has no number */
	if (start == end)
		return true;
	if (info->memory_count == ARROW_BOOT_MEMORY_MAX)
		return false;
	info->memory[info->memory_count++] =
		(struct arrow_boot_memory){start, end, type};
	return true;
}

/* What finds no room is cut out of the ranges that may be used. */
void fdt_reserve(struct arrow_boot_info *info, uint64_t start, uint64_t size)
{
	uint64_t end = start + size < start ? UINT64_MAX : start + size;

	if (memory_add(info, start, size, ARROW_BOOT_MEMORY_RESERVED))
		return;
	for (unsigned int i = 0; i < info->memory_count; i++) {
		struct arrow_boot_memory *range = &info->memory[i];

		if (range->type != ARROW_BOOT_MEMORY_USABLE ||
		    range->end <= start || range->start >= end)
			continue;
		if (range->start < start)
			range->end = start;
		else
			range->type = ARROW_BOOT_MEMORY_RESERVED;
	}
}

/* The children of /reserved-memory count as the root's do: it must say so. */
void fdt_take_memory(struct fdt_walk *walk, const struct fdt_value *reg,
		     bool usable)
{
	uint32_t addresses = walk->address_cells;
	uint32_t sizes = walk->size_cells;
	uint32_t step = (addresses + sizes) * 4;

	if (!addresses || !sizes)
		return;
	for (uint32_t at = 0; step <= reg->size - at; at += step) {
		const uint8_t *range = reg->bytes + at;
		uint64_t start = fdt_number(range, addresses);
		uint64_t size = fdt_number(range + addresses * 4, sizes);

		if (usable)
			memory_add(walk->info, start, size,
				   ARROW_BOOT_MEMORY_USABLE);
		else
			fdt_reserve(walk->info, start, size);
	}
}

/* The block of reservations that every tree has: pairs, until one is empty. */
void fdt_read_reservations(struct fdt_walk *walk)
{
	const uint8_t *start = walk->tree.start;
	uint32_t total = fdt_word(start + __builtin_offsetof(struct fdt_header,
							     total_size));
	uint32_t at = fdt_word(start + __builtin_offsetof(struct fdt_header,
							  reservations));

	for (; at < total && total - at >= 16; at += 16) {
		uint64_t address = fdt_number(start + at, 2);
		uint64_t size = fdt_number(start + at + 8, 2);

		if (!address && !size)
			return;
		fdt_reserve(walk->info, address, size);
	}
}
