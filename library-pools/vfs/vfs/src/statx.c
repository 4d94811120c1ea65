/* SPDX-License-Identifier: BSD-3-Clause */
/* statx. */
#include <arrow/user_memory.h>
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

/* Which members are valid, and the flags of synchronisation. */
#define STATX_BASIC 0x7ffu
#define STATX_CHANGED 0xc0u /* modification and change, if they are asked for */
#define STATX_BORN 0x800u
#define STATX_MOUNT 0x1000u
#define STATX_RESERVED 0x80000000u
#define STATX_SYNC 0x6000u

/* Attributes: root of a file system; those that every file might have. */
#define STATX_MOUNT_ROOT 0x2000u
#define STATX_COMMON 0x203000u

struct statx_time {
	int64_t seconds;
	uint32_t nanoseconds;
	int32_t reserved;
};

/* Linux's struct statx; members without stx_. */
struct statx_result {
	uint32_t mask;
	uint32_t blksize;
	uint64_t attributes;
	uint32_t nlink;
	uint32_t uid;
	uint32_t gid;
	uint16_t mode;
	uint16_t reserved0;
	uint64_t ino;
	uint64_t size;
	uint64_t blocks;
	uint64_t attributes_mask;
	struct statx_time atime, btime, ctime, mtime;
	uint32_t rdev_major, rdev_minor;
	uint32_t dev_major, dev_minor;
	uint64_t mnt_id;
	uint64_t reserved1[13];
};

_Static_assert(sizeof(struct statx_result) == 256, "the call's structure");

static struct statx_time statx_time(const struct arrow_time_wall *time)
{
	return (struct statx_time){time->seconds, time->nanoseconds, 0};
}

/* @mask: what is asked for; most is told in any case */
static uint32_t statx_mask(const struct arrow_file_stat *stat, uint32_t mask)
{
	uint32_t born = stat->has_born ? STATX_BORN : 0;

	return (STATX_BASIC & ~STATX_CHANGED) | STATX_MOUNT |
	       (mask & (STATX_CHANGED | born));
}

/* Not a part of its caller, where the result is far away on the stack. */
static __noinline long
statx_write(uintptr_t to, const struct arrow_file_stat *stat, uint32_t mask)
{
	struct statx_result out = {
		.mask = statx_mask(stat, mask),
		.attributes = stat->is_mounted ? STATX_MOUNT_ROOT : 0,
		.attributes_mask = STATX_COMMON | stat->known,
		.mnt_id = stat->device_minor,
		.blksize = stat->block_size,
		.nlink = stat->links,
		.uid = stat->uid,
		.gid = stat->gid,
		.mode = (uint16_t)stat->mode,
		.ino = stat->inode,
		.size = stat->size,
		.blocks = stat->blocks,
		.atime = statx_time(&stat->accessed),
		.btime = statx_time(&stat->born),
		.ctime = statx_time(&stat->changed),
		.mtime = statx_time(&stat->modified),
		.rdev_major = stat->major,
		.rdev_minor = stat->minor,
		.dev_major = stat->device_major,
		.dev_minor = stat->device_minor,
	};

	return arrow_user_write(to, &out, sizeof(out));
}

long arrow_sys_statx(long directory, long path, long flags, long mask, long to,
		     ARROW_SYS_REST1)
{
	struct arrow_file_stat stat;
	unsigned int how = (unsigned int)flags;

	if ((unsigned int)mask & STATX_RESERVED ||
	    (how & STATX_SYNC) == STATX_SYNC ||
	    how & ~(VFS_AT_NOFOLLOW | VFS_AT_NO_AUTOMOUNT | VFS_AT_EMPTY |
		    STATX_SYNC))
		return -EINVAL;
	int error = vfs_stat_at(directory, (uintptr_t)path, how, &stat);

	return error ? error : statx_write((uintptr_t)to, &stat,
					   (uint32_t)mask);
}
