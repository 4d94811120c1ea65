/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/arch/stat.h>
#include <arrow/file_stat.h>
#include <arrow/user_memory.h>

int arrow_file_stat_write(uintptr_t to, const struct arrow_file_stat *stat)
{
	struct arrow_arch_stat out = {
		.dev = arrow_file_stat_device(stat->device_major,
					      stat->device_minor),
		.ino = stat->inode,
		.nlink = stat->links,
		.mode = stat->mode,
		.uid = stat->uid,
		.gid = stat->gid,
		.rdev = arrow_file_stat_device(stat->major, stat->minor),
		.size = (int64_t)stat->size,
		.blksize = stat->block_size,
		.blocks = (int64_t)stat->blocks,
		.atime = stat->accessed.seconds,
		.atime_nanoseconds = stat->accessed.nanoseconds,
		.mtime = stat->modified.seconds,
		.mtime_nanoseconds = stat->modified.nanoseconds,
		.ctime = stat->changed.seconds,
		.ctime_nanoseconds = stat->changed.nanoseconds,
	};

	return arrow_user_write(to, &out, sizeof(out));
}
