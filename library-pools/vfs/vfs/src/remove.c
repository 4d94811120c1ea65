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

static int remove_name(struct vfs_walk *walk, bool is_directory)
{
	/* what is no name cannot be removed as a directory */
	static const signed char wrong[] = {[VFS_LAST_DOT] = -EINVAL,
					    [VFS_LAST_DOT_DOT] = -ENOTEMPTY,
					    [VFS_LAST_ROOT] = -EBUSY};
	struct arrow_vfs_entry *entry;

	if (walk->last != VFS_LAST_NAME)
		return is_directory ? wrong[walk->last] : -EISDIR;
	int error = vfs_lookup_last(walk, &entry);

	if (error)
		return error;
	if (walk->slash && !is_directory)
		error = vfs_is_directory(entry) ? -EISDIR : -ENOTDIR;
	if (!error)
		error = vfs_may_delete(walk->at, entry, is_directory);
	if (!error && !walk->at->inode->ops->make)
		error = -EPERM;
	if (!error && is_directory) {
		if (vfs_mount_is_point(entry))
			error = -EBUSY;
		else if (!entry->inode->ops->is_empty(entry))
			error = -ENOTEMPTY;
	}
	if (!error)
		vfs_remove(entry);
	arrow_vfs_entry_release(entry);
	return error;
}

static long remove_at(long directory, uintptr_t path, bool is_directory)
{
	struct vfs_parent parent;
	int error = vfs_parent_find(&parent, directory, path);

	if (error)
		return error;
	error = remove_name(&parent.walk, is_directory);
	vfs_parent_end(&parent);
	return error;
}

long arrow_sys_unlink(long path, ARROW_SYS_REST5)
{
	return remove_at(VFS_AT_CWD, (uintptr_t)path, false);
}

long arrow_sys_rmdir(long path, ARROW_SYS_REST5)
{
	return remove_at(VFS_AT_CWD, (uintptr_t)path, true);
}

long arrow_sys_unlinkat(long directory, long path, long flags, ARROW_SYS_REST3)
{
	if ((unsigned int)flags & ~VFS_AT_REMOVEDIR)
		return -EINVAL;
	return remove_at(directory, (uintptr_t)path, (unsigned int)flags);
}
