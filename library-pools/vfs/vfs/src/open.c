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
		open->walk |= VFS_WALK_DIRECTORY;
	if (!(flags & OPEN_NOFOLLOW) &&
	    !(flags & OPEN_CREATE && flags & OPEN_EXCLUSIVE))
		open->walk |= VFS_WALK_FOLLOW;
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

static int open_create(struct vfs_walk *walk, const struct vfs_open *open,
		       struct arrow_vfs_entry **made)
{
	struct arrow_vfs_new how = {
		.mode = ARROW_FILE_REGULAR |
			(open->mode & OPEN_MODE & ~vfs_process.umask),
	};
	struct arrow_vfs_name name;
	int error = vfs_last_name(walk, &name);

	if (!error)
		error = vfs_may_create(walk->at);
	if (error)
		return error;
	vfs_new_owner(walk->at->inode, &how);
	return vfs_create(walk->at, &name, &how, made);
}

/*
 * Enter the last component with O_CREAT. Return: 0, 1 if the walk goes on with
 * a link's text, or an error. @created: the file is new.
 */
static int open_last_or_create(struct vfs_walk *walk, const struct vfs_open *open,
			       bool *created)
{
	struct arrow_vfs_entry *found;
	int error;

	if (walk->last != VFS_LAST_NAME)
		return vfs_walk_last(walk);
	if (walk->slash)
		return -EISDIR;
	error = vfs_lookup_last(walk, &found);
	if (error && (error != -ENOENT || !walk->at->inode->ops->make))
		return error;
	if (error) {
		error = open_create(walk, open, &found);
		if (error)
			return error;
		*created = true;
		vfs_walk_move(walk, found);
		return 0;
	}
	arrow_vfs_entry_release(found);
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

static int open_finish(struct vfs_walk *walk, struct vfs_open *open, bool created)
{
	struct arrow_vfs_inode *inode = walk->at->inode;

	if (open->flags & OPEN_CREATE && !created) {
		if (open->flags & OPEN_EXCLUSIVE)
			return -EEXIST;
		if (vfs_is_directory(walk->at))
			return -EISDIR;
		if (open_is_protected(walk->at))
			return -EACCES;
	}
	if (walk->flags & VFS_WALK_DIRECTORY && !vfs_is_directory(walk->at))
		return -ENOTDIR;
	if (open->flags & ARROW_FILE_PATH)
		return 0;
	if (created)
		open->access = 0;
	int error = open_may(inode, open);

	if (!error && !created && open->flags & OPEN_TRUNCATE &&
	    vfs_is(inode, ARROW_FILE_REGULAR) && inode->ops->resize)
		error = vfs_resize(inode, 0);
	return error;
}

/* O_TMPFILE: @walk->at is the directory; then it is the new file. */
static int open_temporary(struct vfs_walk *walk, struct vfs_open *open)
{
	static const struct arrow_vfs_name name = {.text = "#", .length = 1};
	struct arrow_vfs_new how = {
		.mode = ARROW_FILE_REGULAR |
			(open->mode & OPEN_MODE & ~vfs_process.umask),
	};
	struct arrow_vfs_entry *entry;
	struct arrow_vfs_inode *inode;
	const struct arrow_vfs_inode *directory = walk->at->inode;
	int error = vfs_permission(directory, VFS_WRITE | VFS_EXECUTE);

	if (error)
		return error;
	if (!directory->ops->make)
		return -EOPNOTSUPP;
	vfs_new_owner(directory, &how);
	error = directory->ops->make(walk->at->inode, &how, &inode);
	if (error)
		return error;
	inode->links = 0;
	entry = arrow_vfs_entry_new(walk->at, &name, inode);
	if (!entry) {
		arrow_vfs_inode_release(inode);
		return -ENOSPC;
	}
	entry->flags |= ARROW_VFS_GONE;
	if (!(open->flags & OPEN_EXCLUSIVE))
		entry->flags |= VFS_ENTRY_LINKABLE;
	open->access = 0;
	vfs_walk_move(walk, entry);
	return open_may(inode, open);
}

static int open_walk(struct vfs_walk *walk, struct vfs_open *open)
{
	bool created = false;
	int error;

	if (open->flags & OPEN_TEMPORARY) {
		error = vfs_walk_whole(walk);
		return error ? error : open_temporary(walk, open);
	}
	do {
		error = vfs_walk_parents(walk);
		if (!error && open->flags & OPEN_CREATE)
			error = open_last_or_create(walk, open, &created);
		else if (!error)
			error = vfs_walk_last(walk);
	} while (error > 0);
	return error ? error : open_finish(walk, open, created);
}

static long open_path(long directory, const struct vfs_path *path,
		      struct vfs_open *open)
{
	struct arrow_file *file;
	struct vfs_walk walk;
	int fd = arrow_fd_free(0);

	if (fd < 0)
		return fd;
	int error = vfs_walk_begin(&walk, directory, path, open->walk);

	if (error)
		return error;
	error = open_walk(&walk, open);
	if (!error)
		error = vfs_open_entry(walk.at, open->flags & ~OPEN_FORGOTTEN,
				       &file);
	vfs_walk_end(&walk);
	if (error)
		return error;
	arrow_fd_put(fd, file, open->flags & OPEN_CLOSE_ON_EXEC);
	return fd;
}

long vfs_open_at(long directory, uintptr_t address, struct vfs_open *open)
{
	struct vfs_path path;
	int error = open_check(open);

	if (!error)
		error = vfs_path_take(&path, address, false);
	if (error)
		return error;
	long fd = open_path(directory, &path, open);

	vfs_path_end(&path);
	return fd;
}

/* The calls older than openat2 ignore what they do not know. */
static long open_old(long directory, uintptr_t path, unsigned int flags,
		     uint32_t mode)
{
	struct vfs_open open = {.flags = flags & OPEN_KNOWN};

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
