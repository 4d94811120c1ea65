/* SPDX-License-Identifier: BSD-3-Clause */
/* Inodes: making them, each kind with what it needs, and letting them go. */
#include <arrow/alloc.h>
#include <arrow/boot_info.h>
#include <arrow/cpiofs.h>
#include <arrow/errno.h>
#include <arrow/mem.h>

#include "ramfs_priv.h"

/* Size of an empty directory, as on Linux's tmpfs. */
#define INODE_DIRECTORY_SIZE 40

/* Texts of links from this length on take a page there. */
#define INODE_LONG_LINK 128

/* Numbers of the archive's entries are their index plus one; new ones follow. */
static uint64_t inode_last;

static size_t inode_size(uint32_t mode, size_t length)
{
	switch (mode & ARROW_FILE_KIND) {
	case ARROW_FILE_REGULAR:
		return sizeof(struct ramfs_file);
	case ARROW_FILE_DIRECTORY:
		return sizeof(struct ramfs_directory);
	case ARROW_FILE_LINK:
		return sizeof(struct ramfs_link) + length + 1;
	default:
		return sizeof(struct arrow_vfs_inode);
	}
}

static void inode_start(struct arrow_vfs_inode *inode, const char *target,
			size_t length)
{
	switch (inode->mode & ARROW_FILE_KIND) {
	case ARROW_FILE_REGULAR:
		ramfs_file_of(inode)->source.ops = &ramfs_source_ops;
		break;
	case ARROW_FILE_DIRECTORY:
		inode->links = 2;
		inode->size = INODE_DIRECTORY_SIZE;
		ramfs_directory_of(inode)->lower = RAMFS_NOWHERE;
		break;
	case ARROW_FILE_LINK:
		inode->size = length;
		inode->blocks =
			length >= INODE_LONG_LINK ? RAMFS_PAGE_BLOCKS : 0;
		memcpy(((struct ramfs_link *)inode)->text, target, length);
	}
}

struct arrow_vfs_inode *ramfs_inode_new(struct arrow_vfs_system *system,
					uint32_t mode, const char *target,
					size_t length)
{
	struct arrow_vfs_inode *inode =
		arrow_alloc_zeroed(1, inode_size(mode, length));

	if (!inode)
		return NULL;
	if (!inode_last)
		inode_last = arrow_cpiofs_count() + 1;
	inode->ops = &ramfs_inode_ops;
	inode->system = system;
	inode->number = ++inode_last;
	inode->references = 1;
	/* the archive's may have anything above */
	inode->mode = (uint16_t)mode;
	inode->links = 1;
	arrow_time_wall(&inode->born);
	inode->accessed = inode->modified = inode->changed = inode->born;
	inode_start(inode, target, length);
	return inode;
}

void ramfs_inode_free(struct arrow_vfs_inode *inode)
{
	if (arrow_file_is(inode->mode, ARROW_FILE_REGULAR))
		ramfs_pages_drop(&ramfs_file_of(inode)->pages, 0, UINT64_MAX);
	arrow_free(inode);
}

/* One that the archive names once more keeps what was written to it. */
static void inode_release(struct arrow_vfs_inode *inode)
{
	if (inode->links && !arrow_file_is(inode->mode, ARROW_FILE_DIRECTORY))
		return;
	ramfs_lower_forget(inode);
	ramfs_inode_free(inode);
}

static int link_follow(struct arrow_vfs_inode *inode, const char **text,
		       struct arrow_vfs_entry **entry)
{
	(void)entry;
	*text = ((struct ramfs_link *)inode)->text;
	return 0;
}

static int source_page(struct arrow_vma_source *source, uint64_t offset,
		       uint64_t *physical)
{
	struct ramfs_file *file =
		ARROW_CONTAINER_OF(source, struct ramfs_file, source);

	if (offset >= file->vfs.size)
		return -ENXIO;
	char *page = ramfs_file_page(file, offset >> RAMFS_PAGE_SHIFT);

	if (!page)
		return -ENOMEM;
	*physical = (uintptr_t)page - arrow_boot_info.direct_map;
	return 0;
}

static void source_hold(struct arrow_vma_source *source)
{
	struct ramfs_file *file =
		ARROW_CONTAINER_OF(source, struct ramfs_file, source);

	file->vfs.references++;
	file->mapped++;
}

static void source_release(struct arrow_vma_source *source)
{
	struct ramfs_file *file =
		ARROW_CONTAINER_OF(source, struct ramfs_file, source);

	file->mapped--;
	arrow_vfs_inode_release(&file->vfs);
}

static int file_map(struct arrow_vfs_inode *inode,
		    struct arrow_vma_source **source)
{
	*source = &ramfs_file_of(inode)->source;
	source_hold(*source);
	return 0;
}

const struct arrow_vma_source_ops ramfs_source_ops = {
	.page = source_page,
	.hold = source_hold,
	.release = source_release,
};

static int directory_make(struct arrow_vfs_inode *directory,
			  const struct arrow_vfs_new *how,
			  struct arrow_vfs_inode **made)
{
	size_t length = 0;

	while (how->target && how->target[length])
		length++;
	struct arrow_vfs_inode *inode = ramfs_inode_new(
		directory->system, how->mode, how->target, length);

	if (!inode)
		return -ENOSPC;
	inode->uid = how->uid;
	inode->gid = how->gid;
	inode->major = how->major;
	inode->minor = how->minor;
	*made = inode;
	return 0;
}

const struct arrow_vfs_inode_ops ramfs_inode_ops = {
	.lookup = ramfs_lower_lookup,
	.list = ramfs_directory_list,
	.make = directory_make,
	.is_empty = ramfs_directory_is_empty,
	.follow = link_follow,
	.read = ramfs_file_read,
	.write = ramfs_file_write,
	.resize = ramfs_file_resize,
	.allocate = ramfs_file_allocate,
	.seek_data = ramfs_file_seek_data,
	.map = file_map,
	.release = inode_release,
};
