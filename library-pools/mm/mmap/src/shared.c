/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Shared memory without a file. Mappings refer to it by offsets, so a part of
 * it can appear at several addresses (mremap() with an old size of 0), and what
 * is beyond its size is an error, as at the end of a file.
 *
 * Pages hang in a tree of tables, each a page of pointers; both come at the
 * first touch.
 */
#include <arrow/alloc.h>
#include <arrow/boot_info.h>
#include <arrow/mem.h>
#include <arrow/pmm.h>

#include "mmap_priv.h"

#define SHARED_FAN 512
#define SHARED_SHIFT 9

/*
 * struct mmap_shared - The memory.
 * @source: for mappings
 * @references: mappings, and the caller of mmap_shared_new()
 * @pages: how many it has
 * @levels: tables between @root and a page
 * @root: the top table, or the page if there is just one; NULL: not there yet
 */
struct mmap_shared {
	struct arrow_vma_source source;
	size_t references;
	uint64_t pages;
	unsigned int levels;
	void *root;
};

static struct mmap_shared *shared_of(struct arrow_vma_source *source)
{
	return ARROW_CONTAINER_OF(source, struct mmap_shared, source);
}

/* The pointer below @slot, at the given level, on the way to a page. */
static void **shared_step(void **slot, uint64_t page, unsigned int level)
{
	void **table = *slot;

	return &table[(page >> (SHARED_SHIFT * (level - 1))) % SHARED_FAN];
}

/* Where the pointer to a page is, or the first on the way that is NULL. */
static void **shared_find(struct mmap_shared *memory, uint64_t page,
			  unsigned int *level)
{
	void **slot = &memory->root;

	for (*level = memory->levels; *level && *slot; --*level)
		slot = shared_step(slot, page, *level);
	return slot;
}

static int shared_page(struct arrow_vma_source *source, uint64_t offset,
		       uint64_t *physical)
{
	struct mmap_shared *memory = shared_of(source);
	uint64_t page = offset / MMAP_PAGE;
	unsigned int level;
	void **slot;

	if (page >= memory->pages)
		return -ENXIO;
	slot = shared_find(memory, page, &level);
	while (!*slot) {
		*slot = arrow_pmm_alloc(1);
		if (!*slot)
			return -ENOMEM;
		memset(*slot, 0, MMAP_PAGE);
		slot = shared_find(memory, page, &level);
	}
	*physical = (uintptr_t)*slot - arrow_boot_info.direct_map;
	return 0;
}

static bool shared_resident(struct arrow_vma_source *source, uint64_t offset)
{
	struct mmap_shared *memory = shared_of(source);
	unsigned int level;

	return offset / MMAP_PAGE < memory->pages &&
	       *shared_find(memory, offset / MMAP_PAGE, &level);
}

static int shared_punch(struct arrow_vma_source *source, uint64_t offset,
			uint64_t size)
{
	struct mmap_shared *memory = shared_of(source);
	uint64_t end = (offset + size) / MMAP_PAGE;

	arrow_vma_forget(source, offset, false);
	for (uint64_t page = offset / MMAP_PAGE;
	     page < end && page < memory->pages; page++) {
		unsigned int level;
		void **slot = shared_find(memory, page, &level);

		if (*slot)
			arrow_pmm_free(*slot, 1);
		*slot = NULL;
	}
	return 0;
}

static void shared_free(void *node, unsigned int level)
{
	void **table = node;

	if (!node)
		return;
	for (unsigned int i = 0; level && i < SHARED_FAN; i++)
		shared_free(table[i], level - 1);
	arrow_pmm_free(node, 1);
}

static void shared_hold(struct arrow_vma_source *source)
{
	shared_of(source)->references++;
}

static void shared_release(struct arrow_vma_source *source)
{
	struct mmap_shared *memory = shared_of(source);

	if (--memory->references)
		return;
	shared_free(memory->root, memory->levels);
	arrow_free(memory);
}

static const struct arrow_vma_source_ops shared_ops = {
	.page = shared_page,
	.hold = shared_hold,
	.release = shared_release,
	.resident = shared_resident,
	.punch = shared_punch,
};

struct arrow_vma_source *mmap_shared_new(size_t size)
{
	struct mmap_shared *memory = arrow_alloc(sizeof(*memory));
	uint64_t covered = 1;

	if (!memory)
		return NULL;
	*memory = (struct mmap_shared){
		.source = {&shared_ops},
		.references = 1,
		.pages = size / MMAP_PAGE,
	};
	for (; covered < memory->pages; covered *= SHARED_FAN)
		memory->levels++;
	return &memory->source;
}
