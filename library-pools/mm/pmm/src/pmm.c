/* SPDX-License-Identifier: BSD-3-Clause */
/* The functions of <arrow/pmm.h>: freed memory first, then the frontier. */
#include <arrow/errno.h>
#include <arrow/pmm_fail.h>

#include "pmm_priv.h"

void arrow_pmm_init(const struct arrow_boot_info *info)
{
	pmm_extents_init(info);
}

void *arrow_pmm_alloc(size_t pages)
{
	if (!pages || pages > PMM_EXTENT_PAGES)
		return NULL;
	if (CONFIG_PMM_FAIL && arrow_pmm_fail_due())
		return NULL;
	bool power_of_two = (pages & (pages - 1)) == 0;
	uint64_t page = pmm_blocks_take(pages);

	if (!page)
		page = pmm_extents_take(pages, power_of_two ? pages : 1);
	return page ? pmm_address(page) : NULL;
}

int arrow_pmm_free(void *address, size_t pages)
{
	uint64_t page = pmm_page(address);

	if ((uint64_t)address % ARROW_PMM_PAGE_SIZE || !pages)
		return -EINVAL;
	struct pmm_extent *extent = pmm_extents_find(page, pages);

	if (!extent || !pmm_bits_all(extent, page, pages))
		return -EINVAL;
	pmm_blocks_give(extent, page, pages);
	return 0;
}

void arrow_pmm_stats(struct arrow_pmm_stats *stats)
{
	pmm_extents_count(&stats->total, &stats->untouched);
	stats->freed = pmm_blocks_count();
	stats->used = stats->total - stats->untouched - stats->freed;
}
