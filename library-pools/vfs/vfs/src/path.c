/* SPDX-License-Identifier: BSD-3-Clause */
/* Paths of the program, and finding what they name. */
#include <arrow/alloc.h>
#include <arrow/user_memory.h>

#include "vfs_priv.h"

int vfs_path_take(struct vfs_path *path, uintptr_t address, bool may_be_empty)
{
	ssize_t n = arrow_user_text(path->few, address, sizeof(path->few));

	path->text = path->few;
	if (n == -ENAMETOOLONG) {
		path->text = arrow_alloc(ARROW_VFS_PATH_SIZE);
		if (!path->text)
			return -ENOMEM;
		n = arrow_user_text(path->text, address, ARROW_VFS_PATH_SIZE);
	}
	if (n == 0 && !may_be_empty)
		n = -ENOENT;
	if (n < 0)
		vfs_path_end(path);
	return n < 0 ? (int)n : 0;
}

bool vfs_path_is_empty(uintptr_t address)
{
	char first;

	return arrow_user_read(&first, address, 1) == 0 && !first;
}

void vfs_path_end(struct vfs_path *path)
{
	if (path->text != path->few)
		arrow_free(path->text);
}

/* Take a path and walk it by @how; it ends with vfs_parent_end() if 0. */
static int path_walk(struct vfs_parent *parent, long directory,
		     uintptr_t address, unsigned int flags,
		     int (*how)(struct vfs_walk *walk))
{
	int error =
		vfs_path_take(&parent->path, address, flags & VFS_WALK_EMPTY);

	if (error)
		return error;
	error = vfs_walk_begin(&parent->walk, directory, parent->path.text,
			       flags);
	if (!error) {
		error = how(&parent->walk);
		if (!error)
			return 0;
		vfs_walk_end(&parent->walk);
	}
	vfs_path_end(&parent->path);
	return error;
}

int vfs_find(long directory, uintptr_t address, unsigned int flags,
	     struct arrow_vfs_entry **found)
{
	struct vfs_parent whole;
	int error =
		path_walk(&whole, directory, address, flags, vfs_walk_whole);

	if (error)
		return error;
	*found = arrow_vfs_entry_hold(whole.walk.at);
	vfs_parent_end(&whole);
	return 0;
}

int vfs_find_at(long directory, uintptr_t address, unsigned int at,
		struct arrow_vfs_entry **found)
{
	unsigned int flags = at & VFS_AT_NOFOLLOW ? 0 : VFS_WALK_FOLLOW;

	if (at & VFS_AT_EMPTY)
		flags |= VFS_WALK_EMPTY;
	return vfs_find(directory, address, flags, found);
}

int vfs_parent_find(struct vfs_parent *parent, long directory, uintptr_t address)
{
	return path_walk(parent, directory, address, 0, vfs_walk_parents);
}

void vfs_parent_end(struct vfs_parent *parent)
{
	vfs_walk_end(&parent->walk);
	vfs_path_end(&parent->path);
}
