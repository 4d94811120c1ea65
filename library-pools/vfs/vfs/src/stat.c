/* SPDX-License-Identifier: BSD-3-Clause */
/* stat, lstat, newfstatat: attributes by name. */
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

#define STAT_BLOCK 4096

void vfs_stat(struct arrow_vfs_inode *inode, struct arrow_file_stat *stat)
{
	const struct arrow_vfs_system *system = inode->system;

	*stat = (struct arrow_file_stat){
		.block_size = STAT_BLOCK,
		.has_born = true,
	};
	stat->inode = inode->number;
	stat->size = inode->size;
	stat->blocks = inode->blocks;
	stat->mode = inode->mode;
	stat->links = inode->links;
	stat->uid = inode->uid;
	stat->gid = inode->gid;
	stat->device_minor = system->device;
	stat->major = inode->major;
	stat->minor = inode->minor;
	stat->is_mounted = system->root && inode == system->root->inode;
	stat->known = system->attributes;
	stat->accessed = inode->accessed;
	stat->modified = inode->modified;
	stat->changed = inode->changed;
	stat->born = inode->born;
}

/* An open file stands for itself: the path is empty or, newer, NULL. */
static int stat_descriptor(long directory, struct arrow_file_stat *stat)
{
	struct arrow_file *file = arrow_fd_get_any((int)directory);

	if (!file)
		return -EBADF;
	return file->ops->stat(file, stat);
}

int vfs_stat_at(long directory, uintptr_t path, unsigned int flags,
		struct arrow_file_stat *stat)
{
	struct arrow_vfs_entry *entry;
	struct arrow_file *file;

	if (flags & VFS_AT_EMPTY) {
		file = arrow_fd_get_any((int)directory);
		/* What has no name cannot be the start of a walk. */
		if (!path || (file && !file->entry && vfs_path_is_empty(path)))
			return stat_descriptor(directory, stat);
	}
	int error = vfs_find_at(directory, path, flags, &entry);

	if (error)
		return error;
	vfs_stat(entry->inode, stat);
	arrow_vfs_entry_release(entry);
	return 0;
}

static long stat_to(long directory, uintptr_t path, uintptr_t to,
		    unsigned int flags)
{
	struct arrow_file_stat stat;

	if (flags & ~(VFS_AT_NOFOLLOW | VFS_AT_NO_AUTOMOUNT | VFS_AT_EMPTY))
		return -EINVAL;
	int error = vfs_stat_at(directory, path, flags, &stat);

	return error ? error : arrow_file_stat_write(to, &stat);
}

long arrow_sys_stat(long path, long to, ARROW_SYS_REST4)
{
	return stat_to(VFS_AT_CWD, (uintptr_t)path, (uintptr_t)to, 0);
}

long arrow_sys_lstat(long path, long to, ARROW_SYS_REST4)
{
	return stat_to(VFS_AT_CWD, (uintptr_t)path, (uintptr_t)to,
		       VFS_AT_NOFOLLOW);
}

long arrow_sys_newfstatat(long directory, long path, long to, long flags,
			  ARROW_SYS_REST2)
{
	return stat_to(directory, (uintptr_t)path, (uintptr_t)to,
		       (unsigned int)flags);
}
