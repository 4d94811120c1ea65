/* SPDX-License-Identifier: BSD-3-Clause */
/* The calls that make names: mkdir, mknod, symlink, link. */
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

/* What mkdir and mknod keep of a mode. */
#define MAKE_DIRECTORY_MODE 01777u
#define MAKE_NODE_MODE 07777u

/*
 * The place of a name that shall be made, when nothing stands in the way.
 * @directory: a slash behind it is right, as it will be a directory
 */
int vfs_make_place(struct vfs_walk *walk, bool directory)
{
	struct arrow_vfs_entry *found;

	if (walk->last != VFS_LAST_NAME)
		return -EEXIST;
	int error = vfs_lookup_last(walk, &found);

	if (!error) {
		arrow_vfs_entry_release(found);
		return -EEXIST;
	}
	/* where nothing can be made, what is missing is an error at once */
	if (error != -ENOENT || !walk->at->inode->ops->make)
		return error;
	return walk->slash && !directory ? -ENOENT : 0;
}

static int make_node(long directory, uintptr_t path, struct arrow_vfs_new *how)
{
	bool is_directory = arrow_file_is(how->mode, ARROW_FILE_DIRECTORY);
	struct vfs_parent parent;
	struct arrow_vfs_entry *made;
	int error = vfs_parent_find(&parent, directory, path);

	if (error)
		return error;
	error = vfs_make_place(&parent.walk, is_directory);
	if (!error)
		error = vfs_may_create(parent.walk.at);
	if (!error &&
	    (arrow_file_is(how->mode, ARROW_FILE_CHARACTER) ||
	     arrow_file_is(how->mode, ARROW_FILE_BLOCK)) &&
	    !arrow_credentials_has(ARROW_CREDENTIALS_MKNOD))
		error = -EPERM;
	if (!error) {
		vfs_new_owner(parent.walk.at->inode, how);
		error = vfs_create(parent.walk.at, &parent.walk.name, how,
				   &made);
	}
	if (!error)
		arrow_vfs_entry_release(made);
	vfs_parent_end(&parent);
	return error;
}

static __noinline long make_directory(long directory, uintptr_t path,
				      uint32_t mode)
{
	struct arrow_vfs_new how = {
		.mode = ARROW_FILE_DIRECTORY |
			(mode & MAKE_DIRECTORY_MODE & ~vfs_process.umask),
	};

	return make_node(directory, path, &how);
}

long arrow_sys_mkdir(long path, long mode, ARROW_SYS_REST4)
{
	return make_directory(VFS_AT_CWD, (uintptr_t)path, (uint32_t)mode);
}

long arrow_sys_mkdirat(long directory, long path, long mode, ARROW_SYS_REST3)
{
	return make_directory(directory, (uintptr_t)path, (uint32_t)mode);
}

static long make_special(long directory, uintptr_t path, uint32_t mode,
			 uint32_t device)
{
	uint32_t kind = mode & ARROW_FILE_KIND;
	struct arrow_vfs_new how = {
		.mode = (kind ? kind : ARROW_FILE_REGULAR) |
			(mode & MAKE_NODE_MODE & ~vfs_process.umask),
	};

	switch (kind) {
	case ARROW_FILE_CHARACTER:
	case ARROW_FILE_BLOCK:
		how.major = device >> 8 & 0xfff;
		how.minor = (device & 0xff) | (device >> 12 & 0xfff00);
		break;
	case 0:
	case ARROW_FILE_REGULAR:
	case ARROW_FILE_FIFO:
	case ARROW_FILE_SOCKET:
		break;
	case ARROW_FILE_DIRECTORY:
		return -EPERM;
	default:
		return -EINVAL;
	}
	return make_node(directory, path, &how);
}

long arrow_sys_mknod(long path, long mode, long device, ARROW_SYS_REST3)
{
	return make_special(VFS_AT_CWD, (uintptr_t)path, (uint32_t)mode,
			    (uint32_t)device);
}

long arrow_sys_mknodat(long directory, long path, long mode, long device,
		       ARROW_SYS_REST2)
{
	return make_special(directory, (uintptr_t)path, (uint32_t)mode,
			    (uint32_t)device);
}

static long make_symlink(uintptr_t target, long directory, uintptr_t path)
{
	struct arrow_vfs_new how = {.mode = ARROW_FILE_LINK | 0777};
	struct vfs_path text;
	int error = vfs_path_take(&text, target, false);

	if (error)
		return error;
	how.target = text.text;
	error = make_node(directory, path, &how);
	vfs_path_end(&text);
	return error;
}

long arrow_sys_symlink(long target, long path, ARROW_SYS_REST4)
{
	return make_symlink((uintptr_t)target, VFS_AT_CWD, (uintptr_t)path);
}

long arrow_sys_symlinkat(long target, long directory, long path,
			 ARROW_SYS_REST3)
{
	return make_symlink((uintptr_t)target, directory, (uintptr_t)path);
}

/*
 * Who does not own a file may link to it only if it is a plain one that they
 * may read and write (Linux's fs.protected_hardlinks, as distributions set it).
 */
static bool make_may_link(const struct arrow_vfs_inode *inode)
{
	if (vfs_is_owner(inode))
		return true;
	if (!vfs_is(inode, ARROW_FILE_REGULAR) ||
	    inode->mode & ARROW_FILE_SETUID)
		return false;
	if (inode->mode & ARROW_FILE_SETGID && inode->mode & 0010)
		return false;
	return vfs_permission(inode, VFS_READ | VFS_WRITE) == 0;
}

static int make_link_in(struct vfs_walk *walk, struct arrow_vfs_entry *old,
			bool linkable)
{
	int error = vfs_make_place(walk, false);

	if (error)
		return error;
	if (walk->at->inode->system != old->inode->system)
		return -EXDEV;
	if (!make_may_link(old->inode))
		return -EPERM;
	error = vfs_may_create(walk->at);
	if (error)
		return error;
	if (vfs_is_directory(old) || !walk->at->inode->ops->make)
		return -EPERM;
	if (!old->inode->links && !linkable)
		return -ENOENT;
	return vfs_create_link(walk->at, &walk->name, old->inode);
}

static long make_link(long old_directory, uintptr_t old_path, long directory,
		      uintptr_t path, unsigned int flags)
{
	struct arrow_vfs_entry *old;
	struct vfs_parent parent;
	unsigned int how = flags & VFS_AT_FOLLOW ? VFS_WALK_FOLLOW : 0;

	if (flags & ~(VFS_AT_FOLLOW | VFS_AT_EMPTY))
		return -EINVAL;
	if (flags & VFS_AT_EMPTY) {
		if (!arrow_credentials_has(ARROW_CREDENTIALS_DAC_READ_SEARCH))
			return -ENOENT;
		how |= VFS_WALK_EMPTY;
	}
	int error = vfs_find(old_directory, old_path, how, &old);

	if (error)
		return error;
	error = vfs_parent_find(&parent, directory, path);
	if (!error) {
		error = make_link_in(&parent.walk, old,
				     old->flags & VFS_ENTRY_LINKABLE);
		vfs_parent_end(&parent);
	}
	arrow_vfs_entry_release(old);
	return error;
}

long arrow_sys_link(long old, long path, ARROW_SYS_REST4)
{
	return make_link(VFS_AT_CWD, (uintptr_t)old, VFS_AT_CWD,
			 (uintptr_t)path, 0);
}

long arrow_sys_linkat(long old_directory, long old, long directory, long path,
		      long flags, ARROW_SYS_REST1)
{
	return make_link(old_directory, (uintptr_t)old, directory,
			 (uintptr_t)path, (unsigned int)flags);
}
