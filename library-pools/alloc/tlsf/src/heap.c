/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Cutting blocks out of pools and joining them again. Two free blocks are
 * never neighbours. A pool that is free as a whole goes back to the page
 * allocator, except for a small one that would be needed again at once.
 */
#include <arrow/pmm.h>

#include "tlsf_priv.h"

/* Where the newest pool ends; pages that follow on are joined to it. */
static char *heap_end;

static void heap_mark_free(struct tlsf_block *block)
{
	struct tlsf_block *next = tlsf_next(block);

	block->span_flags |= TLSF_FREE;
	next->previous = block;
	next->span_flags |= TLSF_PREVIOUS_FREE;
}

static void heap_mark_used(struct tlsf_block *block)
{
	block->span_flags &= ~TLSF_FREE;
	tlsf_next(block)->span_flags &= ~TLSF_PREVIOUS_FREE;
}

/* Make @block and the free block behind it, already off its list, one. */
static void heap_join(struct tlsf_block *block)
{
	block->span_flags += tlsf_span(tlsf_next(block));
}

/* Join @block, in use, with the free blocks around it. */
static struct tlsf_block *heap_join_around(struct tlsf_block *block)
{
	struct tlsf_block *next = tlsf_next(block);

	if (tlsf_is_free(next)) {
		tlsf_list_remove(next);
		heap_join(block);
	}
	if (block->span_flags & TLSF_PREVIOUS_FREE) {
		block = block->previous;
		tlsf_list_remove(block);
		heap_join(block);
	}
	return block;
}

static void heap_put(struct tlsf_block *block)
{
	heap_mark_free(block);
	tlsf_list_insert(block);
}

/* Return the pages of a pool that @block fills; false if it is kept. */
static bool heap_return_pool(struct tlsf_block *block)
{
	struct tlsf_block *sentinel = tlsf_next(block);
	size_t pages = (tlsf_span(block) + TLSF_HEADER) >> ARROW_PMM_PAGE_SHIFT;
	bool newest = (char *)sentinel + TLSF_HEADER == heap_end;

	if (!(block->span_flags & TLSF_FIRST) || tlsf_span(sentinel))
		return false;
	if (newest && pages <= 2 * CONFIG_TLSF_GROW_PAGES)
		return false;
	if (arrow_pmm_free(block, pages))
		return false;
	if (newest)
		heap_end = NULL;
	return true;
}

void tlsf_heap_release(struct tlsf_block *block)
{
	block = heap_join_around(block);
	if (!heap_return_pool(block))
		heap_put(block);
}

/* Cut a block in use in two; the second part is in use, too. */
static struct tlsf_block *heap_cut(struct tlsf_block *block, size_t span)
{
	struct tlsf_block *rest = (struct tlsf_block *)((char *)block + span);

	rest->span_flags = tlsf_span(block) - span;
	block->span_flags -= tlsf_span(rest);
	return rest;
}

void tlsf_heap_trim(struct tlsf_block *block, size_t span)
{
	if (tlsf_span(block) - span >= TLSF_SPAN_MIN)
		tlsf_heap_release(heap_cut(block, span));
}

struct tlsf_block *tlsf_heap_trim_front(struct tlsf_block *block, size_t bytes)
{
	struct tlsf_block *rest = heap_cut(block, bytes);

	tlsf_heap_release(block);
	return rest;
}

bool tlsf_heap_extend(struct tlsf_block *block, size_t span)
{
	struct tlsf_block *next = tlsf_next(block);

	if (!tlsf_is_free(next) || tlsf_span(block) + tlsf_span(next) < span)
		return false;
	tlsf_list_remove(next);
	heap_join(block);
	heap_mark_used(block);
	return true;
}

/* Make a block, in use, of a run of pages and put the sentinel behind it. */
static struct tlsf_block *heap_make_pool(char *start, char *end)
{
	struct tlsf_block *block = (struct tlsf_block *)start;
	size_t bytes = (size_t)(end - start);

	if (start == heap_end) {
		/* The old sentinel becomes the header of the new pages. */
		block = (struct tlsf_block *)(start - TLSF_HEADER);
		block->span_flags |= bytes;
	} else {
		block->span_flags = (bytes - TLSF_HEADER) | TLSF_FIRST;
	}
	heap_end = end;
	tlsf_next(block)->span_flags = 0;
	return block;
}

/* Get pages for a block of @span bytes; at least CONFIG_TLSF_GROW_PAGES of
 * them if so many are left. */
static bool heap_grow(size_t span)
{
	size_t bytes = span + TLSF_HEADER + ARROW_PMM_PAGE_SIZE - 1;
	size_t needed = bytes >> ARROW_PMM_PAGE_SHIFT;
	size_t pages = needed;
	char *start = NULL;

	if (needed < CONFIG_TLSF_GROW_PAGES) {
		pages = CONFIG_TLSF_GROW_PAGES;
		start = arrow_pmm_alloc(pages);
	}
	if (!start) {
		pages = needed;
		start = arrow_pmm_alloc(pages);
	}
	if (!start)
		return false;
	char *end = start + (pages << ARROW_PMM_PAGE_SHIFT);

	heap_put(heap_join_around(heap_make_pool(start, end)));
	return true;
}

struct tlsf_block *tlsf_heap_take(size_t span)
{
	struct tlsf_block *block = tlsf_list_find(span);

	if (!block && heap_grow(tlsf_list_round(span)))
		block = tlsf_list_find(span);
	/* Memory is nearly out: neither rounding nor time matters now. */
	if (!block)
		block = tlsf_list_search(span);
	if (!block && heap_grow(span))
		block = tlsf_list_search(span);
	if (!block)
		return NULL;
	tlsf_list_remove(block);
	heap_mark_used(block);
	tlsf_heap_trim(block, span);
	return block;
}
