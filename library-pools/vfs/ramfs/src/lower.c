/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Names of the archive become entries and inodes when they are looked up. An
 * inode's number is the index of its entry there plus one, that of the first
 * name for files with several: so a listing knows it before the inode exists.
 */
#include <arrow/alloc.h>
#include <arrow/cpiofs.h>
#include <arrow/errno.h>

#include "ramfs_priv.h"

/* Bytes of a name in the size of its directory, as on Linux's tmpfs. */
#define LOWER_NAME_SIZE 20
#define LOWER_DIRECTORY_SIZE 40

/* Files of the archive that have several names, and were looked up. */
static struct ramfs_shared *lower_shared;

static bool lower_is_shared(const struct arrow_cpiofs_entry *lower)
{
	return lower->nlink > 1 &&
	       (lower->mode & ARROW_FILE_KIND) != ARROW_FILE_DIRECTORY;
}

static struct arrow_vfs_inode *lower_find_shared(uint64_t number)
{
	for (struct ramfs_shared *at = lower_shared; at; at = at->next) {
		if (at->inode->number == number)
			return at->inode;
	}
	return NULL;
}

static bool lower_share(struct arrow_vfs_inode *inode)
{
	struct ramfs_shared *shared = arrow_alloc(sizeof(*shared));

	if (!shared)
		return false;
	shared->inode = inode;
	shared->next = lower_shared;
	lower_shared = shared;
	return true;
}

/* The last name of a file is gone. */
void ramfs_lower_forget(struct arrow_vfs_inode *inode)
{
	for (struct ramfs_shared **at = &lower_shared; *at; at = &(*at)->next) {
		struct ramfs_shared *found = *at;

		if (found->inode != inode)
			continue;
		*at = found->next;
		arrow_free(found);
		break;
	}
}

static void lower_content(struct arrow_vfs_inode *inode, char *data,
			  const struct arrow_cpiofs_entry *lower)
{
	struct ramfs_file *file = ramfs_file_of(inode);

	file->lower = data;
	file->lower_size = lower->size;
	inode->size = lower->size;
	inode->blocks = ramfs_pages_of(lower->size) * RAMFS_PAGE_BLOCKS;
}

static void lower_attributes(struct arrow_vfs_inode *inode, uint32_t index,
			     const struct arrow_cpiofs_entry *lower)
{
	bool directory =
		(lower->mode & ARROW_FILE_KIND) == ARROW_FILE_DIRECTORY;

	inode->number = (uint64_t)(directory ? index : lower->link_group) + 1;
	inode->uid = lower->uid;
	inode->gid = lower->gid;
	inode->links = lower->nlink;
	inode->major = lower->rdev_major;
	inode->minor = lower->rdev_minor;
	inode->modified = (struct arrow_time_wall){(int64_t)lower->mtime, 0};
	inode->accessed = inode->modified;
	if (!directory)
		return;
	ramfs_directory_of(inode)->lower = index;
	inode->size = LOWER_DIRECTORY_SIZE +
		      (uint64_t)lower->child_count * LOWER_NAME_SIZE;
}

static int lower_make(struct arrow_vfs_system *system, uint32_t index,
		      const struct arrow_cpiofs_entry *lower,
		      struct arrow_vfs_inode **made)
{
	uint32_t kind = lower->mode & ARROW_FILE_KIND;
	char *data = arrow_cpiofs_data(lower->data_offset, lower->size);
	uint64_t length = kind == ARROW_FILE_LINK ? lower->size : 0;

	if (!data)
		return -ENOMEM;
	if (!lower->nlink || length >= ARROW_VFS_PATH_SIZE)
		return -EIO;
	struct arrow_vfs_inode *inode =
		ramfs_inode_new(system, lower->mode, data, (size_t)length);

	if (!inode)
		return -ENOMEM;
	lower_attributes(inode, index, lower);
	if (kind == ARROW_FILE_REGULAR)
		lower_content(inode, data, lower);
	if (lower_is_shared(lower) && !lower_share(inode)) {
		ramfs_inode_free(inode);
		return -ENOMEM;
	}
	*made = inode;
	return 0;
}

static int lower_inode(struct arrow_vfs_system *system, uint32_t index,
		       struct arrow_vfs_inode **made)
{
	const struct arrow_cpiofs_entry *lower = arrow_cpiofs_at(index);

	if (!lower)
		return -EIO;
	if (lower_is_shared(lower)) {
		*made = lower_find_shared((uint64_t)lower->link_group + 1);
		if (*made) {
			(*made)->references++;
			return 0;
		}
	}
	return lower_make(system, index, lower, made);
}

int ramfs_lower_lookup(struct arrow_vfs_entry *directory,
		       const struct arrow_vfs_name *name,
		       struct arrow_vfs_entry **found)
{
	uint32_t lower = ramfs_directory_of(directory->inode)->lower;
	struct arrow_vfs_inode *inode;
	struct arrow_vfs_entry *entry;
	uint32_t index;

	if (lower == RAMFS_NOWHERE)
		return -ENOENT;
	int error = arrow_cpiofs_find(lower, name->text, name->length,
				      name->hash, &index);

	if (!error)
		error = lower_inode(directory->inode->system, index, &inode);
	if (error)
		return error;
	entry = arrow_vfs_entry_new(directory, name, inode);
	if (!entry) {
		/* what has other names, or was never seen, may come again */
		if (!lower_find_shared(inode->number))
			inode->links = 0;
		arrow_vfs_inode_release(inode);
		return -ENOMEM;
	}
	entry->flags |= ARROW_VFS_LOWER;
	arrow_vfs_entry_add(entry);
	*found = entry;
	return 0;
}

/* The root: the archive's, or an empty one if there is no archive. */
int ramfs_lower_root(struct arrow_vfs_system *system,
		     struct arrow_vfs_inode **root)
{
	int error = arrow_cpiofs_open();

	if (!error)
		return lower_inode(system, 0, root);
	if (error == -ENOMEM)
		return error;
	*root = ramfs_inode_new(system, ARROW_FILE_DIRECTORY | 0755, NULL, 0);
	return *root ? 0 : -ENOMEM;
}
