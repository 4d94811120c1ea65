/* SPDX-License-Identifier: BSD-3-Clause */
/* Reading and writing at the file's own position, and moving it. */
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/fd_calls.h>

static __noinline long transfer(long fd, long buffer, long size, bool write)
{
	return arrow_fd_move(arrow_fd_get((int)fd), (uintptr_t)buffer,
			     (size_t)size, NULL, write);
}

long arrow_sys_read(long fd, long buffer, long size, ARROW_SYS_REST3)
{
	return transfer(fd, buffer, size, false);
}

long arrow_sys_write(long fd, long buffer, long size, ARROW_SYS_REST3)
{
	return transfer(fd, buffer, size, true);
}

static __noinline long transfer_vector(long fd, long vector, long count,
				       bool write)
{
	return arrow_fd_move_vector(arrow_fd_get((int)fd), (uintptr_t)vector,
				    (unsigned long)count, NULL, write);
}

long arrow_sys_readv(long fd, long vector, long count, ARROW_SYS_REST3)
{
	return transfer_vector(fd, vector, count, false);
}

long arrow_sys_writev(long fd, long vector, long count, ARROW_SYS_REST3)
{
	return transfer_vector(fd, vector, count, true);
}

long arrow_sys_lseek(long fd, long offset, long whence, ARROW_SYS_REST3)
{
	struct arrow_file *file = arrow_fd_get((int)fd);

	if (!file)
		return -EBADF;
	if ((unsigned int)whence > ARROW_FILE_SEEK_HOLE)
		return -EINVAL;
	if (!file->ops->seek)
		return -ESPIPE;
	int64_t position = file->ops->seek(file, offset, (int)whence);

	if (position >= 0)
		file->position = position;
	return position;
}
