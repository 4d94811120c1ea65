/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Memory is handed out from one end to the other and never taken back, which
 * suits programs that end before memory does. In front of each block stands
 * its size, for arrow_realloc(); the newest block can grow and shrink in place.
 */
#include <arrow/alloc.h>
#include <arrow/mem.h>
#include <arrow/pmm.h>
#include <arrow/pmm_fail.h>

/* No request is larger; 512 GiB. Keeps sums from wrapping around. */
#define REGION_SIZE_LIMIT ((size_t)1 << 39)

static char *region_next; /* the first byte not handed out */
static char *region_end;

static size_t *region_size(void *block)
{
	return (size_t *)block - 1;
}

/* Where a block may begin at @from or above. */
static size_t region_block_at(const char *from, size_t align)
{
	return ((size_t)from + sizeof(size_t) + align - 1) & -align;
}

/* Whether [at, at + size) has been got from the page allocator. */
static bool region_holds(size_t at, size_t size)
{
	return region_next && at <= (size_t)region_end &&
	       size <= (size_t)region_end - at;
}

/* Get pages for a block of @bytes, its size and alignment included. */
static bool region_grow(size_t bytes)
{
	size_t pages = (bytes + ARROW_PMM_PAGE_SIZE - 1) / ARROW_PMM_PAGE_SIZE;
	char *start = NULL;

	if (pages < CONFIG_REGION_GROW_PAGES) {
		start = arrow_pmm_alloc(CONFIG_REGION_GROW_PAGES);
		if (start)
			pages = CONFIG_REGION_GROW_PAGES;
	}
	if (!start)
		start = arrow_pmm_alloc(pages);
	if (!start)
		return false;
	if (start != region_end)
		region_next = start;
	region_end = start + (pages << ARROW_PMM_PAGE_SHIFT);
	return true;
}

void *arrow_alloc_aligned(size_t align, size_t size)
{
	if (!align || (align & (align - 1)) || align > REGION_SIZE_LIMIT ||
	    size > REGION_SIZE_LIMIT)
		return NULL;
	if (CONFIG_PMM_FAIL && arrow_pmm_fail_due())
		return NULL;
	if (align < ARROW_ALLOC_ALIGN)
		align = ARROW_ALLOC_ALIGN;
	size_t at = region_block_at(region_next, align);

	if (!region_holds(at, size)) {
		if (!region_grow(align + size + sizeof(size_t)))
			return NULL;
		at = region_block_at(region_next, align);
	}
	region_next = (char *)at + size;
	*region_size((void *)at) = size;
	return (void *)at;
}

void *arrow_alloc(size_t size)
{
	return arrow_alloc_aligned(ARROW_ALLOC_ALIGN, size);
}

void *arrow_alloc_zeroed(size_t count, size_t size)
{
	size_t bytes;

	if (__builtin_mul_overflow(count, size, &bytes))
		return NULL;
	void *block = arrow_alloc(bytes);

	return block ? memset(block, 0, bytes) : NULL;
}

size_t arrow_alloc_usable_size(const void *block)
{
	return block ? *((const size_t *)block - 1) : 0;
}

void *arrow_realloc(void *block, size_t size)
{
	size_t old_size = arrow_alloc_usable_size(block);
	bool newest = (char *)block + old_size == region_next;

	if (!block)
		return arrow_alloc(size);
	if (size <= old_size || (newest && region_holds((size_t)block, size))) {
		if (newest)
			region_next = (char *)block + size;
		*region_size(block) = size;
		return block;
	}
	void *moved = arrow_alloc(size);

	return moved ? memcpy(moved, block, old_size) : NULL;
}

void arrow_free(void *block)
{
	(void)block;
}
