/* SPDX-License-Identifier: BSD-3-Clause */
/* The size of files: truncate, ftruncate, fallocate; and what is advice. */
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

/* Modes of fallocate that Linux knows, and those that contradict each other. */
#define SIZE_KEEP 1u
#define SIZE_PUNCH 2u
#define SIZE_COLLAPSE 8u
#define SIZE_ZERO 16u
#define SIZE_INSERT 32u
#define SIZE_UNSHARE 64u
#define SIZE_KNOWN                                                       \
	(SIZE_KEEP | SIZE_PUNCH | SIZE_COLLAPSE | SIZE_ZERO | SIZE_INSERT | \
	 SIZE_UNSHARE)

int vfs_resize(struct arrow_vfs_inode *inode, int64_t size)
{
	if (!inode->ops->resize)
		return -EINVAL;
	int error = 0;

	if ((uint64_t)size > inode->size)
		error = arrow_file_may_grow((uint64_t)size);
	if (!error)
		error = inode->ops->resize(inode, (uint64_t)size);
	if (error)
		return error;
	vfs_drop_privileges(inode);
	vfs_touch_modified(inode);
	return 0;
}

long arrow_sys_truncate(long path, long size, ARROW_SYS_REST4)
{
	struct arrow_vfs_entry *entry;

	if (size < 0)
		return -EINVAL;
	int error = vfs_find(VFS_AT_CWD, (uintptr_t)path, VFS_WALK_FOLLOW,
			     &entry);

	if (error)
		return error;
	if (vfs_is_directory(entry))
		error = -EISDIR;
	else if (!vfs_is(entry->inode, ARROW_FILE_REGULAR))
		error = -EINVAL;
	else
		error = vfs_permission(entry->inode, VFS_WRITE);
	if (!error)
		error = vfs_resize(entry->inode, size);
	arrow_vfs_entry_release(entry);
	return error;
}

long arrow_sys_ftruncate(long fd, long size, ARROW_SYS_REST4)
{
	struct arrow_file *file = arrow_fd_get((int)fd);

	if (size < 0)
		return -EINVAL;
	if (!file)
		return -EBADF;
	if (!arrow_file_writable(file) || !file->ops->truncate)
		return -EINVAL;
	return file->ops->truncate(file, size);
}

static int size_check_mode(unsigned int mode)
{
	if (mode & ~SIZE_KNOWN)
		return -EOPNOTSUPP;
	if (mode & SIZE_PUNCH && (mode & SIZE_ZERO || !(mode & SIZE_KEEP)))
		return -EOPNOTSUPP;
	if (mode & SIZE_COLLAPSE && mode != SIZE_COLLAPSE)
		return -EINVAL;
	if (mode & SIZE_INSERT && mode != SIZE_INSERT)
		return -EINVAL;
	if (mode & SIZE_UNSHARE && mode & ~(SIZE_UNSHARE | SIZE_KEEP))
		return -EINVAL;
	return 0;
}

long arrow_sys_fallocate(long fd, long mode, long offset, long size,
			 ARROW_SYS_REST2)
{
	struct arrow_file *file = arrow_fd_get((int)fd);
	struct arrow_file_stat stat;
	int64_t end;

	if (!file)
		return -EBADF;
	if (offset < 0 || size <= 0)
		return -EINVAL;
	int error = size_check_mode((unsigned int)mode);

	if (error)
		return error;
	if (!arrow_file_writable(file))
		return -EBADF;
	error = file->ops->stat(file, &stat);
	if (error)
		return error;
	if (arrow_file_is(stat.mode, ARROW_FILE_FIFO))
		return -ESPIPE;
	if (!file->ops->allocate)
		return -ENODEV;
	if (__builtin_add_overflow(offset, size, &end))
		return -EFBIG;
	return file->ops->allocate(file, (int)mode, offset, size);
}

/* Files are in memory: advice changes nothing, but it is checked. */
long arrow_sys_fadvise64(long fd, long offset, long size, long advice,
			 ARROW_SYS_REST2)
{
	struct arrow_file *file = arrow_fd_get((int)fd);
	struct arrow_file_stat stat;

	(void)offset;
	if (!file)
		return -EBADF;
	int error = file->ops->stat(file, &stat);

	if (error)
		return error;
	if (arrow_file_is(stat.mode, ARROW_FILE_FIFO))
		return -ESPIPE;
	return size < 0 || (unsigned int)advice > 5 ? -EINVAL : 0;
}

long arrow_sys_readahead(long fd, long offset, long size, ARROW_SYS_REST3)
{
	struct arrow_file *file = arrow_fd_get((int)fd);

	(void)offset;
	(void)size;
	if (!file || !arrow_file_readable(file))
		return -EBADF;
	return file->entry && vfs_is(file->entry->inode, ARROW_FILE_REGULAR)
		       ? 0
		       : -EINVAL;
}
