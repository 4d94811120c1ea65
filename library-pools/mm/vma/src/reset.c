/* SPDX-License-Identifier: BSD-3-Clause */
/* Another program takes the place of the one that ran. */
#include "vma_priv.h"

void arrow_vma_reset(uint64_t random)
{
	vma_clear(0, VMA_END);
	vma_placed_data = 0;
	vma_locks_future = 0;
	arrow_vma_seed(random);
}
