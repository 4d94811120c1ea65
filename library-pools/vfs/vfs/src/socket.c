/* SPDX-License-Identifier: BSD-3-Clause */
/* Names of sockets, for the kernel that has their text already. */
#include "vfs_priv.h"

static int socket_make_at(struct vfs_walk *walk, struct arrow_vfs_entry **made)
{
	struct arrow_vfs_new how = {
		.mode = ARROW_FILE_SOCKET | (0777 & ~vfs_process.umask),
	};
	int error = vfs_walk_parents(walk);

	if (!error)
		error = vfs_make_place(walk, false);
	if (!error)
		error = vfs_may_create(walk->at);
	if (error)
		return error;
	vfs_new_owner(walk->at->inode, &how);
	return vfs_create(walk->at, &walk->name, &how, made);
}

int arrow_vfs_socket_make(const char *path, struct arrow_vfs_entry **made)
{
	struct vfs_walk walk;
	int error = vfs_walk_begin(&walk, VFS_AT_CWD, path, 0);

	if (error)
		return error;
	error = socket_make_at(&walk, made);
	vfs_walk_end(&walk);
	return error;
}

int arrow_vfs_socket_find(const char *path, struct arrow_vfs_entry **found)
{
	struct vfs_walk walk;
	int error = vfs_walk_begin(&walk, VFS_AT_CWD, path, VFS_WALK_FOLLOW);

	if (error)
		return error;
	error = vfs_walk_whole(&walk);
	if (!error)
		error = vfs_permission(walk.at->inode, VFS_WRITE);
	if (!error)
		*found = arrow_vfs_entry_hold(walk.at);
	vfs_walk_end(&walk);
	return error;
}
