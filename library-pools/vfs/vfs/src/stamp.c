/* SPDX-License-Identifier: BSD-3-Clause */
/* utimensat and its older relatives: setting the times of a file. */
#include <arrow/user_memory.h>
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

/* Nanoseconds that mean something else. */
#define STAMP_NOW 0x3fffffff
#define STAMP_OMIT 0x3ffffffe
#define STAMP_NANOSECONDS 1000000000
#define STAMP_MICROSECONDS 1000000

/* Linux's struct timespec, and struct timeval with microseconds. */
struct stamp_time {
	int64_t seconds;
	int64_t part;
};

static bool stamp_is_valid(const struct stamp_time *time)
{
	return time->part == STAMP_NOW || time->part == STAMP_OMIT ||
	       (time->part >= 0 && time->part < STAMP_NANOSECONDS);
}

static void stamp_set(struct arrow_time_wall *to, const struct stamp_time *time)
{
	if (time->part == STAMP_NOW)
		arrow_time_wall(to);
	else if (time->part != STAMP_OMIT)
		*to = (struct arrow_time_wall){time->seconds,
					       (uint32_t)time->part};
}

/* @times: access and modification; NULL: both are now. */
static int stamp_inode(struct arrow_vfs_inode *inode,
		       const struct stamp_time *times)
{
	static const struct stamp_time now[2] = {{0, STAMP_NOW},
						 {0, STAMP_NOW}};

	if (times &&
	    (!stamp_is_valid(&times[0]) || !stamp_is_valid(&times[1])))
		return -EINVAL;
	if (times && times[0].part == STAMP_NOW && times[1].part == STAMP_NOW)
		times = NULL;
	if (times && !vfs_is_owner(inode))
		return -EPERM;
	if (!times && !vfs_is_owner(inode) &&
	    vfs_permission(inode, VFS_WRITE))
		return -EACCES;
	if (!times)
		times = now;
	stamp_set(&inode->accessed, &times[0]);
	stamp_set(&inode->modified, &times[1]);
	vfs_touch_changed(inode);
	return 0;
}

static int stamp_descriptor(long fd, const struct stamp_time *times)
{
	struct arrow_file *file = arrow_fd_get((int)fd);

	if (!file)
		return -EBADF;
	return file->entry ? stamp_inode(file->entry->inode, times) : 0;
}

static long stamp_at(long directory, uintptr_t path,
		     const struct stamp_time *times, unsigned int flags)
{
	struct arrow_vfs_entry *entry;

	if (!path && (int)directory != VFS_AT_CWD)
		return flags ? -EINVAL : stamp_descriptor(directory, times);
	if (flags & ~(VFS_AT_NOFOLLOW | VFS_AT_EMPTY))
		return -EINVAL;
	int error = vfs_find_at(directory, path, flags, &entry);

	if (error)
		return error;
	error = stamp_inode(entry->inode, times);
	arrow_vfs_entry_release(entry);
	return error;
}

long arrow_sys_utimensat(long directory, long path, long address, long flags,
			 ARROW_SYS_REST2)
{
	struct stamp_time times[2];

	if (address) {
		long error = arrow_user_read(times, (uintptr_t)address,
					     sizeof(times));

		if (error)
			return error;
		/* Then not even the path is looked at. */
		if (times[0].part == STAMP_OMIT && times[1].part == STAMP_OMIT)
			return 0;
	}
	return stamp_at(directory, (uintptr_t)path, address ? times : NULL,
			(unsigned int)flags);
}

static long stamp_microseconds(long directory, uintptr_t path,
			       uintptr_t address)
{
	struct stamp_time times[2];

	if (address && arrow_user_read(times, address, sizeof(times)))
		return -EFAULT;
	for (unsigned int i = 0; address && i < 2; i++) {
		if (times[i].part < 0 || times[i].part >= STAMP_MICROSECONDS)
			return -EINVAL;
		times[i].part *= STAMP_NANOSECONDS / STAMP_MICROSECONDS;
	}
	return stamp_at(directory, path, address ? times : NULL, 0);
}

long arrow_sys_futimesat(long directory, long path, long times, ARROW_SYS_REST3)
{
	return stamp_microseconds(directory, (uintptr_t)path,
				  (uintptr_t)times);
}

long arrow_sys_utimes(long path, long times, ARROW_SYS_REST4)
{
	return stamp_microseconds(VFS_AT_CWD, (uintptr_t)path,
				  (uintptr_t)times);
}

long arrow_sys_utime(long path, long address, ARROW_SYS_REST4)
{
	struct stamp_time times[2] = {{0, 0}, {0, 0}};
	int64_t seconds[2];

	if (address) {
		if (arrow_user_read(seconds, (uintptr_t)address,
				    sizeof(seconds)))
			return -EFAULT;
		times[0].seconds = seconds[0];
		times[1].seconds = seconds[1];
	}
	return stamp_at(VFS_AT_CWD, (uintptr_t)path, address ? times : NULL, 0);
}
