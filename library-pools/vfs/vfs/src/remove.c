/* SPDX-License-Identifier: BSD-3-Clause */
/* unlink, rmdir, and what a directory loses with a name. */
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

/* A name is gone from its directory; the caller holds the entry. */
void vfs_remove(struct arrow_vfs_entry *entry)
{
	struct arrow_vfs_inode *directory = entry->parent->inode;
	struct arrow_vfs_inode *inode = entry->inode;

	if (vfs_is_directory(entry)) {
		directory->links--;
		inode->links = 0;
	} else {
		inode->links--;
	}
	directory->size -= VFS_NAME_SIZE;
	vfs_touch_modified(directory);
	inode->changed = directory->changed;
	vfs_entry_remove(entry);
}

static int remove_file(struct vfs_walk *walk)
{
	struct arrow_vfs_entry *entry;

	if (walk->last != VFS_LAST_NAME)
		return -EISDIR;
	int error = vfs_lookup_last(walk, &entry);

	if (error)
		return error;
	if (walk->slash)
		error = vfs_is_directory(entry) ? -EISDIR : -ENOTDIR;
	if (!error)
		error = vfs_may_delete(walk->at, entry, false);
	if (!error && !walk->at->inode->ops->make)
		error = -EPERM;
	if (!error)
		vfs_remove(entry);
	arrow_vfs_entry_release(entry);
	return error;
}

static int remove_directory(struct vfs_walk *walk)
{
	struct arrow_vfs_entry *entry;

	if (walk->last == VFS_LAST_DOT_DOT)
		return -ENOTEMPTY;
	if (walk->last == VFS_LAST_DOT)
		return -EINVAL;
	if (walk->last == VFS_LAST_ROOT)
		return -EBUSY;
	int error = vfs_lookup_last(walk, &entry);

	if (error)
		return error;
	error = vfs_may_delete(walk->at, entry, true);
	if (!error && !walk->at->inode->ops->make)
		error = -EPERM;
	if (!error && vfs_mount_is_point(entry))
		error = -EBUSY;
	if (!error && !entry->inode->ops->is_empty(entry))
		error = -ENOTEMPTY;
	if (!error)
		vfs_remove(entry);
	arrow_vfs_entry_release(entry);
	return error;
}

static long remove_at(long directory, uintptr_t path,
		      int (*remove)(struct vfs_walk *walk))
{
	struct vfs_parent parent;
	int error = vfs_parent_find(&parent, directory, path);

	if (error)
		return error;
	error = remove(&parent.walk);
	vfs_parent_end(&parent);
	return error;
}

long arrow_sys_unlink(long path, ARROW_SYS_REST5)
{
	return remove_at(VFS_AT_CWD, (uintptr_t)path, remove_file);
}

long arrow_sys_rmdir(long path, ARROW_SYS_REST5)
{
	return remove_at(VFS_AT_CWD, (uintptr_t)path, remove_directory);
}

long arrow_sys_unlinkat(long directory, long path, long flags, ARROW_SYS_REST3)
{
	if ((unsigned int)flags & ~VFS_AT_REMOVEDIR)
		return -EINVAL;
	return remove_at(directory, (uintptr_t)path,
			 (unsigned int)flags ? remove_directory : remove_file);
}
