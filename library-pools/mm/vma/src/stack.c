/* SPDX-License-Identifier: BSD-3-Clause */
/* Stacks: mappings that reach down as far as they are touched. */
#include "vma_priv.h"

/* Whether what lies below leaves the stack its gap. */
static bool stack_gap_is_free(const struct vma_area *area, uintptr_t address)
{
	const struct vma_area *below = vma_find_below(area->start);

	if (!below || below->flags & ARROW_VMA_GROWS || !below->protection)
		return true;
	return address - below->end >= ARROW_VMA_STACK_GAP;
}

int vma_stack_grow(struct vma_area *area, uintptr_t address)
{
	if (address < VMA_START || !stack_gap_is_free(area, address) ||
	    area->end - address > arrow_vma_limits.stack ||
	    vma_may_expand(area->flags, area->protection, area->start - address))
		return -ENOMEM;
	vma_resize(area, address, area->end);
	return 0;
}
