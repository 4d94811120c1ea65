/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The content of files. A page comes from the tree, else from the archive, else
 * it is a hole. Whole pages of the archive that lie on page boundaries are
 * written in place: the archive is the machine's own copy, so reading, writing
 * and mapping see one memory. Other parts are copied when they are written.
 */
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/pmm.h>

#include "ramfs_priv.h"

/* A page of the archive that is this file's alone, or NULL. */
static char *content_in_place(const struct ramfs_file *file, uint64_t index)
{
	if ((uintptr_t)file->lower % RAMFS_PAGE ||
	    index >= file->lower_size >> RAMFS_PAGE_SHIFT)
		return NULL;
	return file->lower + (index << RAMFS_PAGE_SHIFT);
}

static char *content_add(struct ramfs_file *file, uint64_t index)
{
	char *page = arrow_pmm_alloc(1);
	uint64_t start = index << RAMFS_PAGE_SHIFT;
	size_t copied = 0;

	if (!page)
		return NULL;
	if (start < file->lower_size) {
		uint64_t left = file->lower_size - start;

		copied = left < RAMFS_PAGE ? left : RAMFS_PAGE;
		memcpy(page, file->lower + start, copied);
	}
	memset(page + copied, 0, RAMFS_PAGE - copied);
	if (!ramfs_pages_set(&file->pages, index, page)) {
		(void)arrow_pmm_free(page, 1);
		return NULL;
	}
	if (!copied)
		file->vfs.blocks += RAMFS_PAGE_BLOCKS;
	return page;
}

/* The page at an index; NULL without memory. A new one counts as a hole until it
 * is written or mapped. */
char *ramfs_file_reserve(struct ramfs_file *file, uint64_t index)
{
	char *page = ramfs_pages_get(&file->pages, index);

	if (!page)
		page = content_in_place(file, index);
	if (page)
		return page;
	page = content_add(file, index);
	if (page && index >= ramfs_pages_of(file->lower_size))
		ramfs_pages_mark(&file->pages, index, true);
	return page;
}

/* The page at an index, for writing or mapping; NULL without memory. */
char *ramfs_file_page(struct ramfs_file *file, uint64_t index)
{
	char *page = ramfs_file_reserve(file, index);

	if (page && ramfs_pages_is_empty(&file->pages, index))
		ramfs_pages_mark(&file->pages, index, false);
	return page;
}

/* Hand on bytes of one page, or of the archive or a hole as far as it goes. */
static size_t content_read_part(struct ramfs_file *file, struct arrow_io *io,
				uint64_t at, size_t n)
{
	size_t offset = at % RAMFS_PAGE;

	if (file->pages.root) {
		const char *page =
			ramfs_pages_get(&file->pages, at >> RAMFS_PAGE_SHIFT);

		if (n > RAMFS_PAGE - offset)
			n = RAMFS_PAGE - offset;
		if (page)
			return arrow_io_put(io, page + offset, n);
	}
	if (at >= file->lower_size)
		return arrow_io_zero(io, n);
	if (n > file->lower_size - at)
		n = (size_t)(file->lower_size - at);
	return arrow_io_put(io, file->lower + at, n);
}

ssize_t ramfs_file_read(struct arrow_vfs_inode *inode, struct arrow_io *io,
			int64_t *position)
{
	struct ramfs_file *file = ramfs_file_of(inode);
	uint64_t start = (uint64_t)*position, at = start;

	while (io->left && at < inode->size) {
		uint64_t rest = inode->size - at;
		size_t n = rest < io->left ? (size_t)rest : io->left;
		size_t moved = content_read_part(file, io, at, n);

		at += moved;
		if (!moved)
			break;
	}
	if (at == start && io->left && at < inode->size)
		return -EFAULT;
	*position = (int64_t)at;
	return (ssize_t)(at - start);
}

ssize_t ramfs_file_write(struct arrow_vfs_inode *inode, struct arrow_io *io,
			 int64_t *position)
{
	struct ramfs_file *file = ramfs_file_of(inode);
	uint64_t start = (uint64_t)*position, at = start;
	int error = 0;

	if (start > inode->size)
		ramfs_file_clear(file, inode->size, start);
	while (io->left && !error) {
		size_t offset = at % RAMFS_PAGE;
		size_t n = RAMFS_PAGE - offset;
		char *page = ramfs_file_page(file, at >> RAMFS_PAGE_SHIFT);

		if (!page) {
			error = -ENOSPC;
			break;
		}
		if (n > io->left)
			n = io->left;
		size_t moved = arrow_io_get(io, page + offset, n);

		at += moved;
		if (moved < n)
			error = -EFAULT;
	}
	if (at == start)
		return error;
	if (at > inode->size)
		inode->size = at;
	*position = (int64_t)at;
	return (ssize_t)(at - start);
}

/* Make bytes zero that have memory of their own. */
void ramfs_file_clear(struct ramfs_file *file, uint64_t from, uint64_t to)
{
	uint64_t end = ramfs_pages_of(to);

	for (uint64_t index = from >> RAMFS_PAGE_SHIFT; index < end;) {
		char *page = ramfs_pages_get(&file->pages, index);
		uint64_t start = index << RAMFS_PAGE_SHIFT;
		size_t first = from > start ? (size_t)(from - start) : 0;
		size_t last = to - start < RAMFS_PAGE ? (size_t)(to - start)
						      : RAMFS_PAGE;

		if (page)
			memset(page + first, 0, last - first);
		index = ramfs_pages_next(&file->pages, index + 1);
	}
}
