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

long arrow_sys_pread64(long fd, long buffer, long size, long position,
		       ARROW_SYS_REST2)
{
	struct arrow_file *file;
	struct arrow_io io;

	if (position < 0)
		return -EINVAL;
	int error = position_file(fd, &file);

	if (error)
		return error;
	if (!arrow_file_readable(file))
		return -EBADF;
	error = arrow_fd_buffer(&io, (uintptr_t)buffer, (size_t)size);
	return error ? error : arrow_file_read(file, &io, &position);
}

long arrow_sys_pwrite64(long fd, long buffer, long size, long position,
			ARROW_SYS_REST2)
{
	struct arrow_file *file;
	struct arrow_io io;

	if (position < 0)
		return -EINVAL;
	int error = position_file(fd, &file);

	if (error)
		return error;
	if (!arrow_file_writable(file))
		return -EBADF;
	error = arrow_fd_buffer(&io, (uintptr_t)buffer, (size_t)size);
	return error ? error : arrow_file_write(file, &io, &position);
}

static long position_read_vector(struct arrow_file *file, long vector,
				 long count, int64_t *position)
{
	struct arrow_fd_vector buffers;

	if (!arrow_file_readable(file))
		return -EBADF;
	ssize_t result = arrow_fd_vector_take(&buffers, (uintptr_t)vector,
					      (unsigned long)count);

	if (result)
		return result;
	if (buffers.io.left)
		result = arrow_file_read(file, &buffers.io, position);
	arrow_fd_vector_end(&buffers);
	return result;
}

static long position_write_vector(struct arrow_file *file, long vector,
				  long count, int64_t *position)
{
	struct arrow_fd_vector buffers;

	if (!arrow_file_writable(file))
		return -EBADF;
	ssize_t result = arrow_fd_vector_take(&buffers, (uintptr_t)vector,
					      (unsigned long)count);

	if (result)
		return result;
	if (buffers.io.left)
		result = arrow_file_write(file, &buffers.io, position);
	arrow_fd_vector_end(&buffers);
	return result;
}

/* On 64-bit machines the position is one argument, and the next is unused. */
long arrow_sys_preadv(long fd, long vector, long count, long position,
		      ARROW_SYS_REST2)
{
	struct arrow_file *file;

	if (position < 0)
		return -EINVAL;
	int error = position_file(fd, &file);

	return error ? error
		     : position_read_vector(file, vector, count, &position);
}

long arrow_sys_pwritev(long fd, long vector, long count, long position,
		       ARROW_SYS_REST2)
{
	struct arrow_file *file;

	if (position < 0)
		return -EINVAL;
	int error = position_file(fd, &file);

	return error ? error
		     : position_write_vector(file, vector, count, &position);
}

/* Position -1: the file's own, which moves. */
static int position_second(long fd, struct arrow_file **file, int64_t **at)
{
	if (**at == -1) {
		*file = arrow_fd_get((int)fd);
		if (!*file)
			return -EBADF;
		*at = &(*file)->position;
		return 0;
	}
	return **at < 0 ? -EINVAL : position_file(fd, file);
}

long arrow_sys_preadv2(long fd, long vector, long count, long position,
		       long rest __maybe_unused, long flags)
{
	struct arrow_file *file;
	int64_t *at = &position;
	int error = position_second(fd, &file, &at);

	if (error)
		return error;
	if ((unsigned int)flags & ~(POSITION_HIGH_PRIORITY | POSITION_DSYNC |
				    POSITION_SYNC | POSITION_APPEND))
		return -EOPNOTSUPP;
	return position_read_vector(file, vector, count, at);
}

long arrow_sys_pwritev2(long fd, long vector, long count, long position,
			long rest __maybe_unused, long flags)
{
	struct arrow_file *file;
	int64_t *at = &position;
	int error = position_second(fd, &file, &at);

	if (error)
		return error;
	if ((unsigned int)flags & ~(POSITION_HIGH_PRIORITY | POSITION_DSYNC |
				    POSITION_SYNC | POSITION_APPEND))
		return -EOPNOTSUPP;
	unsigned int before = file->flags;

	if ((unsigned int)flags & POSITION_APPEND)
		file->flags |= ARROW_FILE_APPEND;
	long result = position_write_vector(file, vector, count, at);

	file->flags = before;
	return result;
}
