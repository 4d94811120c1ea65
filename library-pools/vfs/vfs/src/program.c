/* SPDX-License-Identifier: BSD-3-Clause */
/* Files that shall be executed. */
#include "vfs_priv.h"

/* Somebody could still change it. Return: -ETXTBSY, or 0. */
static int program_is_written(const struct arrow_vfs_inode *inode)
{
	for (int fd = 0; fd < arrow_fd_end(); fd++) {
		const struct arrow_file *file = arrow_fd_get(fd);

		if (file && file->object == inode && arrow_file_writable(file))
			return -ETXTBSY;
	}
	return 0;
}

static int program_check(const struct arrow_vfs_inode *inode)
{
	if (vfs_is(inode, ARROW_FILE_LINK))
		return -ELOOP;
	if (!vfs_is(inode, ARROW_FILE_REGULAR) ||
	    vfs_permission(inode, VFS_EXECUTE))
		return -EACCES;
	return program_is_written(inode);
}

int arrow_vfs_open_program(long directory, const char *path, unsigned int flags,
			   struct arrow_file **file)
{
	struct vfs_walk walk;

	if (!*path && !(flags & VFS_AT_EMPTY))
		return -ENOENT;
	int error = vfs_walk_begin(&walk, directory, path,
				   flags & VFS_AT_NOFOLLOW ? 0 :
							     VFS_WALK_FOLLOW);

	if (error)
		return error;
	error = vfs_walk_whole(&walk);
	if (!error)
		error = program_check(walk.at->inode);
	if (!error)
		error = vfs_open_entry(walk.at, ARROW_FILE_READ_ONLY, file);
	vfs_walk_end(&walk);
	return error;
}
