/* SPDX-License-Identifier: BSD-3-Clause */
/* Reading and writing at a position that the call says. */
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/file_io.h>

/* Flags of preadv2 and pwritev2 that Linux 6.1 knows; those that change nothing
 * here, as all is done at once and there is no medium. */
#define POSITION_HIGH_PRIORITY 1u
#define POSITION_DSYNC 2u
#define POSITION_SYNC 4u
#define POSITION_APPEND 16u

/* The file, if it has positions; -EBADF, -ESPIPE. */
static int position_file(long fd, struct arrow_file **file)
{
	*file = arrow_fd_get((int)fd);
	if (!*file)
		return -EBADF;
	if (!(*file)->ops->seek)
		return -ESPIPE;
	/* a device may have none although files of its kind do */
	int64_t now = (*file)->ops->seek(*file, 0, ARROW_FILE_SEEK_CURRENT);

	return now == -ESPIPE ? -ESPIPE : 0;
}

static __noinline long position_move(long fd, long buffer, long size,
				     int64_t position, bool write)
{
	struct arrow_file *file;

	if (position < 0)
		return -EINVAL;
	int error = position_file(fd, &file);

	return error ? error
		     : arrow_fd_move(file, (uintptr_t)buffer, (size_t)size,
				     &position, write);
}

long arrow_sys_pread64(long fd, long buffer, long size, long position,
		       ARROW_SYS_REST2)
{
	return position_move(fd, buffer, size, position, false);
}

long arrow_sys_pwrite64(long fd, long buffer, long size, long position,
			ARROW_SYS_REST2)
{
	return position_move(fd, buffer, size, position, true);
}

static __noinline long position_move_vector(long fd, long vector, long count,
					    int64_t position, bool write)
{
	struct arrow_file *file;

	if (position < 0)
		return -EINVAL;
	int error = position_file(fd, &file);

	return error ? error
		     : arrow_fd_move_vector(file, (uintptr_t)vector,
					    (unsigned long)count, &position,
					    write);
}

/* On 64-bit machines the position is one argument, and the next is unused. */
long arrow_sys_preadv(long fd, long vector, long count, long position,
		      ARROW_SYS_REST2)
{
	return position_move_vector(fd, vector, count, position, false);
}

long arrow_sys_pwritev(long fd, long vector, long count, long position,
		       ARROW_SYS_REST2)
{
	return position_move_vector(fd, vector, count, position, true);
}

/*
 * With flags. Position -1: the file's own, which moves.
 * POSITION_APPEND has no meaning for who reads.
 */
static long position_move_second(long fd, long vector, long count,
				 int64_t position, unsigned int flags,
				 bool write)
{
	bool own = position == -1;
	struct arrow_file *file = arrow_fd_get((int)fd);
	int error = file ? 0 : -EBADF;

	if (!own)
		error = position < 0 ? -EINVAL : position_file(fd, &file);
	if (error)
		return error;
	if (flags & ~(POSITION_HIGH_PRIORITY | POSITION_DSYNC | POSITION_SYNC |
		      POSITION_APPEND))
		return -EOPNOTSUPP;
	unsigned int before = file->flags;

	if (flags & POSITION_APPEND)
		file->flags |= ARROW_FILE_APPEND;
	long result = arrow_fd_move_vector(file, (uintptr_t)vector,
					   (unsigned long)count,
					   own ? NULL : &position, write);

	file->flags = before;
	return result;
}

long arrow_sys_preadv2(long fd, long vector, long count, long position,
		       long rest __maybe_unused, long flags)
{
	return position_move_second(fd, vector, count, position,
				    (unsigned int)flags, false);
}

long arrow_sys_pwritev2(long fd, long vector, long count, long position,
			long rest __maybe_unused, long flags)
{
	return position_move_second(fd, vector, count, position,
				    (unsigned int)flags, true);
}
