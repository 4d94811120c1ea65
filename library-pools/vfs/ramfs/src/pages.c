/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Pages of a file: a tree of nodes with 64 slots, as high as the highest page
 * needs. An empty node is given back at once.
 */
#include <arrow/alloc.h>
#include <arrow/pmm.h>

#include "ramfs_priv.h"

#define PAGES_BITS 6
#define PAGES_SLOTS (1u << PAGES_BITS)

/* Bit of a slot: the page was taken ahead and is still empty. */
#define PAGES_EMPTY ((uintptr_t)1)

struct pages_node {
	void *slots[PAGES_SLOTS];
};

/* The highest index below a slot at @height; all bits from 60 on. */
static uint64_t pages_mask(unsigned int height)
{
	return height * PAGES_BITS >= 64
		       ? UINT64_MAX
		       : ((uint64_t)1 << height * PAGES_BITS) - 1;
}

static unsigned int pages_slot(uint64_t index, unsigned int height)
{
	return index >> (height - 1) * PAGES_BITS & (PAGES_SLOTS - 1);
}

static void *pages_address(void *slot)
{
	return (void *)((uintptr_t)slot & ~PAGES_EMPTY);
}

static void *const *pages_find(const struct ramfs_pages *pages, uint64_t index)
{
	void *const *at = &pages->root;

	if (index > pages_mask(pages->height))
		return NULL;
	for (unsigned int height = pages->height; *at && height; height--)
		at = &((const struct pages_node *)*at)
			      ->slots[pages_slot(index, height)];
	return at;
}

void *ramfs_pages_get(const struct ramfs_pages *pages, uint64_t index)
{
	void *const *slot = pages_find(pages, index);

	return slot ? pages_address(*slot) : NULL;
}

bool ramfs_pages_is_empty(const struct ramfs_pages *pages, uint64_t index)
{
	void *const *slot = pages_find(pages, index);

	return slot && (uintptr_t)*slot & PAGES_EMPTY;
}

void ramfs_pages_mark(struct ramfs_pages *pages, uint64_t index, bool empty)
{
	void **slot = (void **)pages_find(pages, index);

	*slot = (void *)((uintptr_t)pages_address(*slot) |
			 (empty ? PAGES_EMPTY : 0));
}

static bool pages_reach(struct ramfs_pages *pages, uint64_t index)
{
	while (index > pages_mask(pages->height)) {
		if (pages->root) {
			struct pages_node *node =
				arrow_alloc_zeroed(1, sizeof(*node));

			if (!node)
				return false;
			node->slots[0] = pages->root;
			pages->root = node;
		}
		pages->height++;
	}
	return true;
}

/* Put a page where none is; false without memory, then @page is the caller's. */
bool ramfs_pages_set(struct ramfs_pages *pages, uint64_t index, void *page)
{
	void **at = &pages->root;

	if (!pages_reach(pages, index))
		return false;
	for (unsigned int height = pages->height; height; height--) {
		if (!*at)
			*at = arrow_alloc_zeroed(1, sizeof(struct pages_node));
		if (!*at)
			return false;
		at = &((struct pages_node *)*at)
			      ->slots[pages_slot(index, height)];
	}
	*at = page;
	return true;
}

static uint64_t pages_drop_page(void **slot)
{
	if (!*slot)
		return 0;
	(void)arrow_pmm_free(pages_address(*slot), 1);
	*slot = NULL;
	return 1;
}

static bool pages_node_is_empty(const struct pages_node *node)
{
	for (unsigned int i = 0; i < PAGES_SLOTS; i++) {
		if (node->slots[i])
			return false;
	}
	return true;
}

/* Drop first to last below a slot, counted from its own first page. At most 11
 * levels deep. */
static uint64_t pages_drop(void **slot, unsigned int height, uint64_t first,
			   uint64_t last)
{
	struct pages_node *node = *slot;
	uint64_t dropped = 0;

	if (!node)
		return 0;
	if (!height)
		return pages_drop_page(slot);
	uint64_t below = pages_mask(height - 1);
	unsigned int end = pages_slot(last, height);

	for (unsigned int i = pages_slot(first, height); i <= end; i++) {
		bool cut_first = i == pages_slot(first, height);

		dropped += pages_drop(&node->slots[i], height - 1,
				      cut_first ? first & below : 0,
				      i == end ? last & below : below);
	}
	if (pages_node_is_empty(node)) {
		arrow_free(node);
		*slot = NULL;
	}
	return dropped;
}

/* Give the pages from first to last back; how many there were. */
uint64_t ramfs_pages_drop(struct ramfs_pages *pages, uint64_t first,
			  uint64_t last)
{
	uint64_t mask = pages_mask(pages->height);

	if (first > mask || first > last)
		return 0;
	uint64_t dropped = pages_drop(&pages->root, pages->height, first,
				      last < mask ? last : mask);

	if (!pages->root)
		pages->height = 0;
	return dropped;
}

static uint64_t pages_next(const void *slot, unsigned int height, uint64_t from)
{
	const struct pages_node *node = slot;

	if (!node)
		return UINT64_MAX;
	if (!height)
		return 0;
	uint64_t below = pages_mask(height - 1);

	for (unsigned int i = pages_slot(from, height); i < PAGES_SLOTS; i++) {
		uint64_t found = pages_next(node->slots[i], height - 1,
					    from & below);

		if (found != UINT64_MAX)
			return (uint64_t)i << (height - 1) * PAGES_BITS | found;
		from = 0;
	}
	return UINT64_MAX;
}

/* The first page at or behind an index; UINT64_MAX if there is none. */
uint64_t ramfs_pages_next(const struct ramfs_pages *pages, uint64_t from)
{
	if (from > pages_mask(pages->height))
		return UINT64_MAX;
	return pages_next(pages->root, pages->height, from);
}
