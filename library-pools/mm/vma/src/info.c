/* SPDX-License-Identifier: BSD-3-Clause */
/* What /proc tells about the mappings. */
#include "vma_priv.h"

bool arrow_vma_next(uintptr_t address, struct arrow_vma_info *info)
{
	const struct vma_area *area = vma_find(address);

	if (!area)
		return false;
	*info = (struct arrow_vma_info){
		.start = area->start,
		.end = area->end,
		.offset = area->offset,
		.source = area->source,
		.protection = area->protection,
		.flags = area->flags,
	};
	return true;
}

void arrow_vma_stats(struct arrow_vma_stats *stats)
{
	*stats = (struct arrow_vma_stats){
		.count = vma_totals.count,
		.mapped = vma_totals.mapped,
		.data = vma_totals.data,
		.stack = vma_totals.stack,
		.locked = vma_totals.locked,
		.own = vma_own_bytes,
		.brk_start = vma_brk_start,
		.brk_end = vma_brk_end,
	};
}
