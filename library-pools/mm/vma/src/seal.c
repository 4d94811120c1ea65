/* SPDX-License-Identifier: BSD-3-Clause */
/* Addresses that are not the program's, though they lie among its own. */
#include "vma_priv.h"

int arrow_vma_seal(uintptr_t start, size_t size)
{
	if (vma_any(start, start + size))
		return -EEXIST;
	if (vma_may_count(ARROW_VMA_COUNT_MAX) || vma_reserve(1))
		return -ENOMEM;
	vma_add_apart(&(struct vma_area){
		.start = start,
		.end = start + size,
		.flags = ARROW_VMA_SEALED,
	});
	return 0;
}

bool vma_is_sealed(uintptr_t start, uintptr_t end)
{
	const struct vma_area *area;

	while ((area = vma_find(start)) && area->start < end) {
		if (area->flags & ARROW_VMA_SEALED)
			return true;
		start = area->end;
	}
	return false;
}
