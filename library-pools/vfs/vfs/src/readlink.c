/* SPDX-License-Identifier: BSD-3-Clause */
/* readlink. */
#include <arrow/alloc.h>
#include <arrow/user_memory.h>
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

static long readlink_made(struct arrow_vfs_inode *inode, uintptr_t to,
			  size_t size)
{
	char *text = arrow_alloc(ARROW_VFS_PATH_SIZE);

	if (!text)
		return -ENOMEM;
	ssize_t length =
		inode->ops->link_text(inode, text, ARROW_VFS_PATH_SIZE);

	if (length >= ARROW_VFS_PATH_SIZE)
		length = ARROW_VFS_PATH_SIZE - 1;
	if (length > (ssize_t)size)
		length = (ssize_t)size;
	if (length > 0 && arrow_user_write(to, text, (size_t)length))
		length = -EFAULT;
	arrow_free(text);
	return length;
}

static long readlink_inode(struct arrow_vfs_inode *inode, uintptr_t to,
			   size_t size)
{
	struct arrow_vfs_entry *entry = NULL;
	const char *text = NULL;
	size_t length = 0;

	if (inode->ops->link_text)
		return readlink_made(inode, to, size);
	int error = inode->ops->follow(inode, &text, &entry);

	if (error)
		return error;
	while (length < size && text[length])
		length++;
	long failed = arrow_user_write(to, text, length);

	return failed ? failed : (long)length;
}

static long readlink_at(long directory, uintptr_t path, uintptr_t to, int size)
{
	struct arrow_vfs_entry *entry;

	if (size <= 0)
		return -EINVAL;
	int error = vfs_find(directory, path, VFS_WALK_EMPTY, &entry);

	if (error)
		return error;
	long result;

	if (vfs_is(entry->inode, ARROW_FILE_LINK)) {
		vfs_touch_accessed(entry->inode);
		result = readlink_inode(entry->inode, to, (size_t)size);
	} else {
		/* An empty path names no link, and is no path either. */
		result = vfs_path_is_empty(path) ? -ENOENT : -EINVAL;
	}
	arrow_vfs_entry_release(entry);
	return result;
}

long arrow_sys_readlink(long path, long to, long size, ARROW_SYS_REST3)
{
	return readlink_at(VFS_AT_CWD, (uintptr_t)path, (uintptr_t)to,
			   (int)size);
}

long arrow_sys_readlinkat(long directory, long path, long to, long size,
			  ARROW_SYS_REST2)
{
	return readlink_at(directory, (uintptr_t)path, (uintptr_t)to,
			   (int)size);
}
