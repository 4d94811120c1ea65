/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Free blocks. What stands in a free page is written by this file alone, so
 * once a bit says that a page is free its content can be trusted.
 */
#include "pmm_priv.h"

/* The first bytes of a free block. */
struct block {
	struct block *next;
	struct block *previous;
	unsigned int order;
};

static struct block *block_heads[PMM_ORDERS];
static uint32_t block_orders; /* bit n: block_heads[n] is not NULL */
static size_t block_free_pages;

static void block_insert(uint64_t page, unsigned int order)
{
	struct block *block = pmm_address(page);

	block->order = order;
	block->previous = NULL;
	block->next = block_heads[order];
	if (block->next)
		block->next->previous = block;
	block_heads[order] = block;
	block_orders |= 1u << order;
	block_free_pages += (size_t)1 << order;
}

static void block_remove(struct block *block)
{
	unsigned int order = block->order;

	if (block->next)
		block->next->previous = block->previous;
	if (block->previous)
		block->previous->next = block->next;
	else
		block_heads[order] = block->next;
	if (!block_heads[order])
		block_orders &= ~(1u << order);
	block_free_pages -= (size_t)1 << order;
}

/* The order of the largest block that begins at @page with at most @pages. */
static unsigned int block_order_at(uint64_t page, uint64_t pages)
{
	unsigned int order = 63 - (unsigned int)__builtin_clzl(pages);

	if (page && (unsigned int)__builtin_ctzl(page) < order)
		order = (unsigned int)__builtin_ctzl(page);
	return order < PMM_ORDERS ? order : PMM_ORDERS - 1;
}

/*
 * The other half of what @page and @order are one half of, if all of it is
 * free. When its first page is free, that page begins a block: a larger block
 * would hold @page, which was in use.
 */
static struct block *block_other_half(const struct pmm_extent *extent,
				      uint64_t page, unsigned int order)
{
	uint64_t other = page ^ ((uint64_t)1 << order);

	if (order == PMM_ORDERS - 1 || other < extent->first ||
	    other >= extent->frontier || pmm_bits_all(extent, other, 1))
		return NULL;
	struct block *block = pmm_address(other);

	return block->order == order ? block : NULL;
}

/* Insert a block, joined with all that is free around it. */
static void block_join(const struct pmm_extent *extent, uint64_t page,
		       unsigned int order)
{
	struct block *other;

	while ((other = block_other_half(extent, page, order)) != NULL) {
		block_remove(other);
		page &= ~((uint64_t)1 << order);
		order++;
	}
	block_insert(page, order);
}

void pmm_blocks_give(struct pmm_extent *extent, uint64_t page, uint64_t pages)
{
	while (pages) {
		unsigned int order = block_order_at(page, pages);
		uint64_t count = (uint64_t)1 << order;

		pmm_bits_clear(extent, page, count);
		block_join(extent, page, order);
		page += count;
		pages -= count;
	}
}

/* Insert pages that are free and known to have no free other halves. */
static void block_insert_rest(uint64_t page, uint64_t pages)
{
	while (pages) {
		unsigned int order = block_order_at(page, pages);

		block_insert(page, order);
		page += (uint64_t)1 << order;
		pages -= (uint64_t)1 << order;
	}
}

uint64_t pmm_blocks_take(uint64_t pages)
{
	if (pages > PMM_EXTENT_PAGES)
		return 0;
	unsigned int order =
		pages > 1 ? 64 - (unsigned int)__builtin_clzl(pages - 1) : 0;
	uint32_t large_enough = block_orders & (~0u << order);

	if (!large_enough)
		return 0;
	struct block *block = block_heads[__builtin_ctz(large_enough)];
	uint64_t count = (uint64_t)1 << block->order;
	uint64_t page = pmm_page(block);

	block_remove(block);
	pmm_bits_set(pmm_extents_find(page, count), page, pages);
	block_insert_rest(page + pages, count - pages);
	return page;
}

size_t pmm_blocks_count(void)
{
	return block_free_pages;
}
