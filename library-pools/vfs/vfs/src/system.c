/* SPDX-License-Identifier: BSD-3-Clause */
/* Calls about whole file systems: statfs, sync, mount. */
#include <arrow/user_memory.h>
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

#define SYSTEM_BLOCK 4096
#define SYSTEM_PIPE_MAGIC 0x50495045
#define SYSTEM_VALID 0x20     /* ST_VALID: the flags mean something */
#define SYSTEM_RELATIME 0x1000 /* ST_RELATIME */

/* Linux's struct statfs on 64-bit machines; members without f_. */
struct system_statfs {
	int64_t type, bsize;
	uint64_t blocks, bfree, bavail, files, ffree;
	int32_t fsid[2];
	int64_t namelen, frsize, flags;
	int64_t spare[4];
};

static long system_write(uintptr_t to, const struct arrow_vfs_system *system)
{
	struct arrow_vfs_usage usage = {0};
	struct system_statfs out = {
		.type = system ? system->magic : SYSTEM_PIPE_MAGIC,
		.bsize = SYSTEM_BLOCK,
		.namelen = ARROW_VFS_NAME_MAX,
		.frsize = SYSTEM_BLOCK,
		.flags = SYSTEM_VALID | (system ? SYSTEM_RELATIME : 0),
	};

	if (system && system->usage)
		system->usage(&usage);
	out.blocks = usage.blocks;
	out.bfree = out.bavail = usage.free;
	out.files = usage.files;
	out.ffree = usage.files_free;
	out.fsid[0] = system ? (int32_t)system->device : 0;
	return arrow_user_write(to, &out, sizeof(out));
}

long arrow_sys_statfs(long path, long to, ARROW_SYS_REST4)
{
	struct arrow_vfs_entry *entry;
	int error = vfs_find(VFS_AT_CWD, (uintptr_t)path, VFS_WALK_FOLLOW,
			     &entry);

	if (error)
		return error;
	long result = system_write((uintptr_t)to, entry->inode->system);

	arrow_vfs_entry_release(entry);
	return result;
}

long arrow_sys_fstatfs(long fd, long to, ARROW_SYS_REST4)
{
	struct arrow_file *file = arrow_fd_get_any((int)fd);

	if (!file)
		return -EBADF;
	return system_write((uintptr_t)to, file->entry
						   ? file->entry->inode->system
						   : NULL);
}

/* All files are in memory, and nothing outlives the machine. */
long arrow_sys_sync(ARROW_SYS_REST6)
{
	return 0;
}

static long system_sync_file(long fd)
{
	struct arrow_file *file = arrow_fd_get((int)fd);

	if (!file)
		return -EBADF;
	return file->ops->sync ? file->ops->sync(file) : -EINVAL;
}

long arrow_sys_fsync(long fd, ARROW_SYS_REST5)
{
	return system_sync_file(fd);
}

long arrow_sys_fdatasync(long fd, ARROW_SYS_REST5)
{
	return system_sync_file(fd);
}

long arrow_sys_syncfs(long fd, ARROW_SYS_REST5)
{
	return arrow_fd_get((int)fd) ? 0 : -EBADF;
}

long arrow_sys_sync_file_range(long fd, long offset, long size, long flags,
			       ARROW_SYS_REST2)
{
	struct arrow_file *file = arrow_fd_get((int)fd);
	struct arrow_file_stat stat;
	int64_t end;

	if (!file)
		return -EBADF;
	if ((unsigned int)flags & ~7u || offset < 0 || size < 0 ||
	    __builtin_add_overflow(offset, size, &end))
		return -EINVAL;
	int error = file->ops->stat(file, &stat);

	if (error)
		return error;
	switch (stat.mode & ARROW_FILE_KIND) {
	case ARROW_FILE_REGULAR:
	case ARROW_FILE_BLOCK:
	case ARROW_FILE_DIRECTORY:
		return 0;
	default:
		return -ESPIPE;
	}
}

/*
 * What is mounted is decided when the image is built. Linux says EPERM to who
 * lacks the capability, and so do we to everyone.
 */
long arrow_sys_mount(ARROW_SYS_REST6)
{
	return -EPERM;
}

long arrow_sys_umount2(ARROW_SYS_REST6)
{
	return -EPERM;
}
