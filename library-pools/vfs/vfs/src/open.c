/* SPDX-License-Identifier: BSD-3-Clause */
/* open and its relatives: the checks in Linux's order. */
#include <arrow/vfs_calls.h>

#include "open_priv.h"

static unsigned int open_access(unsigned int flags)
{
	static const unsigned char access[] = {
		VFS_READ, VFS_WRITE, VFS_READ | VFS_WRITE,
		VFS_READ | VFS_WRITE};

	return access[flags & ARROW_FILE_ACCESS];
}

/* What a set of flags means, or -EINVAL. */
static int open_check(struct vfs_open *open)
{
	unsigned int flags = open->flags;

	if (flags & OPEN_TEMPORARY) {
		if (!(flags & OPEN_DIRECTORY) || flags & OPEN_CREATE ||
		    !(open_access(flags) & VFS_WRITE))
			return -EINVAL;
	} else if (flags & OPEN_CREATE && flags & OPEN_DIRECTORY) {
		return -EINVAL;
	}
	open->access = flags & ARROW_FILE_PATH ? 0 : open_access(flags);
	if (flags & OPEN_TRUNCATE)
		open->access |= VFS_WRITE;
	if (flags & OPEN_DIRECTORY)
		open->how |= VFS_WALK_DIRECTORY;
	if (!(flags & OPEN_NOFOLLOW) &&
	    !(flags & OPEN_CREATE && flags & OPEN_EXCLUSIVE))
		open->how |= VFS_WALK_FOLLOW;
	return 0;
}

/* May what was found be opened so? */
static int open_may(const struct arrow_vfs_inode *inode,
		    const struct vfs_open *open)
{
	if (vfs_is(inode, ARROW_FILE_LINK))
		return -ELOOP;
	if (vfs_is(inode, ARROW_FILE_DIRECTORY) && open->access & VFS_WRITE)
		return -EISDIR;
	int error = vfs_permission(inode, open->access);

	if (error)
		return error;
	return open->flags & ARROW_FILE_NOATIME && !vfs_is_owner(inode) ? -EPERM
								       : 0;
}

/* What a file that is made in the present directory gets. */
static void open_new(const struct vfs_open *open, struct arrow_vfs_new *new)
{
	*new = (struct arrow_vfs_new){
		.mode = ARROW_FILE_REGULAR |
			(open->mode & OPEN_MODE & ~vfs_process.umask),
	};
	vfs_new_owner(open->walk.at->inode, new);
}

static int open_create(struct vfs_open *open)
{
	struct arrow_vfs_entry *made;
	struct arrow_vfs_new new;
	int error = vfs_may_create(open->walk.at);

	if (error)
		return error;
	open_new(open, &new);
	error = vfs_create(open->walk.at, &open->walk.name, &new, &made);
	if (error)
		return error;
	open->created = true;
	vfs_walk_move(&open->walk, made);
	return 0;
}

/*
 * Enter the last component with O_CREAT. Return: 0, 1 if the walk goes on with
 * a link's text, or an error.
 */
static int open_last_or_create(struct vfs_open *open)
{
	struct vfs_walk *walk = &open->walk;
	struct arrow_vfs_entry *found;

	if (walk->last == VFS_LAST_NAME) {
		if (walk->slash)
			return -EISDIR;
		int error = vfs_lookup_last(walk, &found);

		if (error == -ENOENT && walk->at->inode->ops->make)
			return open_create(open);
		if (error)
			return error;
		arrow_vfs_entry_release(found);
	}
	return vfs_walk_last(walk);
}

/*
 * O_CREAT finds something that is there already, in a sticky directory that all
 * may write to. Plain files and pipes are opened (Linux's sysctls
 * fs.protected_regular and fs.protected_fifos are 0 unless somebody sets them);
 * other things only if they are the user's or the directory's owner's.
 */
static bool open_is_protected(const struct arrow_vfs_entry *entry)
{
	const struct arrow_vfs_inode *inode = entry->inode;
	const struct arrow_vfs_inode *directory = entry->parent->inode;

	return directory->mode & ARROW_FILE_STICKY &&
	       directory->mode & 0002 &&
	       !vfs_is(inode, ARROW_FILE_REGULAR) &&
	       !vfs_is(inode, ARROW_FILE_FIFO) &&
	       inode->uid != directory->uid &&
	       inode->uid != arrow_credentials.fsuid;
}

static int open_finish(struct vfs_open *open)
{
	struct arrow_vfs_entry *entry = open->walk.at;
	struct arrow_vfs_inode *inode = entry->inode;

	if (open->flags & OPEN_CREATE && !open->created) {
		if (open->flags & OPEN_EXCLUSIVE)
			return -EEXIST;
		if (vfs_is_directory(entry))
			return -EISDIR;
		if (open_is_protected(entry))
			return -EACCES;
	}
	if (open->walk.flags & VFS_WALK_DIRECTORY && !vfs_is_directory(entry))
		return -ENOTDIR;
	if (open->flags & ARROW_FILE_PATH)
		return 0;
	if (open->created)
		open->access = 0;
	int error = open_may(inode, open);

	if (!error && !open->created && open->flags & OPEN_TRUNCATE &&
	    vfs_is(inode, ARROW_FILE_REGULAR) && inode->ops->resize)
		error = vfs_resize(inode, 0);
	return error;
}

/* O_TMPFILE: the walk is at the directory; then it is at the new file. */
static int open_temporary(struct vfs_open *open)
{
	static const struct arrow_vfs_name name = {.text = "#", .length = 1};
	struct arrow_vfs_entry *entry;
	struct arrow_vfs_inode *inode, *directory = open->walk.at->inode;
	struct arrow_vfs_new new;
	int error = vfs_permission(directory, VFS_WRITE | VFS_EXECUTE);

	if (error)
		return error;
	if (!directory->ops->make)
		return -EOPNOTSUPP;
	open_new(open, &new);
	error = directory->ops->make(directory, &new, &inode);
	if (error)
		return error;
	inode->links = 0;
	entry = arrow_vfs_entry_new(open->walk.at, &name, inode);
	if (!entry) {
		arrow_vfs_inode_release(inode);
		return -ENOSPC;
	}
	entry->flags |= ARROW_VFS_GONE;
	if (!(open->flags & OPEN_EXCLUSIVE))
		entry->flags |= VFS_ENTRY_LINKABLE;
	open->access = 0;
	vfs_walk_move(&open->walk, entry);
	return open_may(inode, open);
}

static int open_walk(struct vfs_open *open)
{
	int error;

	if (open->flags & OPEN_TEMPORARY) {
		error = vfs_walk_whole(&open->walk);
		return error ? error : open_temporary(open);
	}
	do {
		error = vfs_walk_parents(&open->walk);
		if (!error)
			error = open->flags & OPEN_CREATE
					? open_last_or_create(open)
					: vfs_walk_last(&open->walk);
	} while (error > 0);
	return error ? error : open_finish(open);
}

static int open_path(long directory, struct vfs_open *open)
{
	struct arrow_file *file;
	int fd = arrow_fd_free(0);

	if (fd < 0)
		return fd;
	int error = vfs_walk_begin(&open->walk, directory, open->path.text,
				   open->how);

	if (error)
		return error;
	error = open_walk(open);
	if (!error)
		error = vfs_open_entry(open->walk.at,
				       open->flags & ~OPEN_FORGOTTEN, &file);
	vfs_walk_end(&open->walk);
	if (error)
		return error;
	arrow_fd_put(fd, file, open->flags & ARROW_FILE_CLOSE_ON_EXEC);
	return fd;
}

long vfs_open_at(long directory, uintptr_t address, struct vfs_open *open)
{
	int fd = open_check(open);

	open->created = false;
	if (!fd)
		fd = vfs_path_take(&open->path, address, false);
	if (fd)
		return fd;
	fd = open_path(directory, open);
	vfs_path_end(&open->path);
	return fd;
}

/* The calls older than openat2 ignore what they do not know. */
static long open_old(long directory, uintptr_t path, unsigned int flags,
		     uint32_t mode)
{
	struct vfs_open open;

	open.flags = flags & OPEN_KNOWN;
	open.how = 0;
	open.mode = 0;
	if (flags & ARROW_FILE_PATH)
		open.flags &= OPEN_WITH_PATH;
	else
		open.flags |= ARROW_FILE_LARGE;
	if (open.flags & (OPEN_CREATE | OPEN_TEMPORARY))
		open.mode = mode & OPEN_MODE;
	return vfs_open_at(directory, path, &open);
}

long arrow_sys_open(long path, long flags, long mode, ARROW_SYS_REST3)
{
	return open_old(VFS_AT_CWD, (uintptr_t)path, (unsigned int)flags,
			(uint32_t)mode);
}

long arrow_sys_openat(long directory, long path, long flags, long mode,
		      ARROW_SYS_REST2)
{
	return open_old(directory, (uintptr_t)path, (unsigned int)flags,
			(uint32_t)mode);
}

long arrow_sys_creat(long path, long mode, ARROW_SYS_REST4)
{
	return open_old(VFS_AT_CWD, (uintptr_t)path,
			OPEN_CREATE | ARROW_FILE_WRITE_ONLY | OPEN_TRUNCATE,
			(uint32_t)mode);
}
