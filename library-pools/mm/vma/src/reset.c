/* SPDX-License-Identifier: BSD-3-Clause */
/* Another program takes the place of the one that ran. */
#include "vma_priv.h"

/* What is the kernel's stays. */
static void reset_between_seals(void)
{
	const struct vma_area *area;
	uintptr_t at = 0;

	while ((area = vma_find(at))) {
		uintptr_t start = area->start;

		at = area->end;
		if (!(area->flags & ARROW_VMA_SEALED))
			vma_clear(start, at);
	}
}

void arrow_vma_reset(uint64_t random)
{
	if (CONFIG_VMA_SEALED)
		reset_between_seals();
	else
		vma_clear(0, VMA_END);
	vma_placed_data = 0;
	vma_locks_future = 0;
	arrow_vma_seed(random);
}
