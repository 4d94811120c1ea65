/* SPDX-License-Identifier: BSD-3-Clause */
/* How far a file goes: its size, its holes, and memory taken ahead. */
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/pmm.h>

#include "ramfs_priv.h"

/* Modes of fallocate that are served. */
#define EXTENT_KEEP_SIZE 1
#define EXTENT_PUNCH 2

/* Pages that the file takes: the archive's, and those of the tree behind them. */
static uint64_t extent_count(const struct ramfs_file *file)
{
	uint64_t count = ramfs_pages_of(file->lower_size);
	uint64_t index = ramfs_pages_next(&file->pages, count);

	for (; index != UINT64_MAX;
	     index = ramfs_pages_next(&file->pages, index + 1))
		count++;
	return count;
}

/* Take what is behind @size out of the mappings, and the page it is in as well:
 * that may be had from another place from now on. */
static void extent_forget(struct ramfs_file *file, uint64_t size)
{
	uint64_t first = size & ~(uint64_t)(RAMFS_PAGE - 1);

	if (!file->mapped)
		return;
	arrow_vma_forget(&file->source, first, false);
	arrow_vma_forget(&file->source,
			 ramfs_pages_of(size) << RAMFS_PAGE_SHIFT, true);
}

static void extent_cut(struct ramfs_file *file, uint64_t size)
{
	extent_forget(file, size);
	if (size < file->lower_size)
		file->lower_size = size;
	ramfs_pages_drop(&file->pages, ramfs_pages_of(size), UINT64_MAX);
	ramfs_file_clear(file, size, ramfs_pages_of(size) << RAMFS_PAGE_SHIFT);
	file->vfs.blocks = extent_count(file) * RAMFS_PAGE_BLOCKS;
}

int ramfs_file_resize(struct arrow_vfs_inode *inode, uint64_t size)
{
	struct ramfs_file *file = ramfs_file_of(inode);

	/* the same size again gives back what was taken ahead behind the end */
	if (size <= inode->size)
		extent_cut(file, size);
	else if (file->mapped)
		/* who maps it may have written behind its end */
		ramfs_file_clear(file, inode->size, size);
	inode->size = size;
	return 0;
}

static bool extent_is_data(const struct ramfs_file *file, uint64_t index)
{
	if (ramfs_pages_get(&file->pages, index))
		return !ramfs_pages_is_empty(&file->pages, index);
	return index < ramfs_pages_of(file->lower_size);
}

/* The first page at or behind an index that is data. */
static uint64_t extent_next_data(const struct ramfs_file *file, uint64_t index)
{
	while (index != UINT64_MAX && !extent_is_data(file, index))
		index = ramfs_pages_next(&file->pages, index + 1);
	return index;
}

int64_t ramfs_file_seek_data(struct arrow_vfs_inode *inode, int64_t offset,
			     bool hole)
{
	const struct ramfs_file *file = ramfs_file_of(inode);
	uint64_t index = (uint64_t)offset >> RAMFS_PAGE_SHIFT;
	uint64_t end = ramfs_pages_of(inode->size), found = index;

	if (!hole)
		found = extent_next_data(file, found);
	while (hole && found < end && extent_is_data(file, found))
		found++;
	if (found >= end)
		return hole ? (int64_t)inode->size : -ENXIO;
	return found == index ? offset : (int64_t)(found << RAMFS_PAGE_SHIFT);
}

/* Memory for a range; the archive's bytes have it already. */
static int extent_fill(struct ramfs_file *file, uint64_t first, uint64_t end)
{
	struct arrow_pmm_stats stats;

	/* what cannot succeed shall not use up all memory first */
	arrow_pmm_stats(&stats);
	if (end - first > stats.total)
		return -ENOSPC;
	if (first < ramfs_pages_of(file->lower_size))
		first = ramfs_pages_of(file->lower_size);
	for (uint64_t index = first; index < end; index++) {
		/* as on Linux, what is taken ahead twice is data */
		if (ramfs_pages_get(&file->pages, index))
			ramfs_pages_mark(&file->pages, index, false);
		else if (!ramfs_file_reserve(file, index))
			return -ENOSPC;
	}
	return 0;
}

/* Make a range a hole. What the archive has there is covered with zeros. */
static int extent_punch(struct ramfs_file *file, uint64_t from, uint64_t to)
{
	uint64_t first = ramfs_pages_of(from), end = to >> RAMFS_PAGE_SHIFT;
	uint64_t lower = ramfs_pages_of(file->lower_size), next;

	for (uint64_t at = from; at < to && at >> RAMFS_PAGE_SHIFT < lower;
	     at = next) {
		uint64_t index = at >> RAMFS_PAGE_SHIFT;

		next = (index + 1) << RAMFS_PAGE_SHIFT;
		if (!ramfs_file_page(file, index))
			return -ENOSPC;
		/* in place */
		if (!ramfs_pages_get(&file->pages, index))
			memset(file->lower + at, 0,
			       (size_t)((to < next ? to : next) - at));
	}
	ramfs_file_clear(file, from, to);
	if (first < lower)
		first = lower;
	if (first >= end)
		return 0;
	if (file->mapped)
		arrow_vma_forget(&file->source, first << RAMFS_PAGE_SHIFT,
				 false);
	file->vfs.blocks -= ramfs_pages_drop(&file->pages, first, end - 1) *
			    RAMFS_PAGE_BLOCKS;
	return 0;
}

int ramfs_file_allocate(struct arrow_vfs_inode *inode, int mode,
			uint64_t offset, uint64_t size)
{
	struct ramfs_file *file = ramfs_file_of(inode);
	uint64_t end = offset + size;

	if (mode & ~(EXTENT_KEEP_SIZE | EXTENT_PUNCH))
		return -EOPNOTSUPP;
	if (mode & EXTENT_PUNCH)
		return extent_punch(file, offset, end);
	/* the limit holds even for memory behind the end, as on Linux */
	int error = end > inode->size ? arrow_file_may_grow(end) : 0;

	if (!error)
		error = extent_fill(file, offset >> RAMFS_PAGE_SHIFT,
				ramfs_pages_of(end));

	if (!error && !(mode & EXTENT_KEEP_SIZE) && end > inode->size)
		inode->size = end;
	return error;
}
