/* SPDX-License-Identifier: BSD-3-Clause */
/* Reading and writing at the file's own position, and moving it. */
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/fd_calls.h>
#include <arrow/user_memory.h>

int arrow_fd_buffer(struct arrow_io *io, uintptr_t address, size_t size)
{
	if (arrow_user_check(address, size))
		return -EFAULT;
	if ((ssize_t)size < 0)
		return -EINVAL;
	arrow_io_program(io, address, size < ARROW_IO_MAX ? size : ARROW_IO_MAX);
	return 0;
}

long arrow_sys_read(long fd, long buffer, long size, ARROW_SYS_REST3)
{
	struct arrow_file *file = arrow_fd_get((int)fd);
	struct arrow_io io;

	if (!file || !arrow_file_readable(file))
		return -EBADF;
	int error = arrow_fd_buffer(&io, (uintptr_t)buffer, (size_t)size);

	return error ? error : arrow_file_read(file, &io, &file->position);
}

long arrow_sys_write(long fd, long buffer, long size, ARROW_SYS_REST3)
{
	struct arrow_file *file = arrow_fd_get((int)fd);
	struct arrow_io io;

	if (!file || !arrow_file_writable(file))
		return -EBADF;
	int error = arrow_fd_buffer(&io, (uintptr_t)buffer, (size_t)size);

	return error ? error : arrow_file_write(file, &io, &file->position);
}

long arrow_sys_readv(long fd, long vector, long count, ARROW_SYS_REST3)
{
	struct arrow_file *file = arrow_fd_get((int)fd);
	struct arrow_fd_vector buffers;

	if (!file || !arrow_file_readable(file))
		return -EBADF;
	ssize_t result = arrow_fd_vector_take(&buffers, (uintptr_t)vector,
					      (unsigned long)count);

	if (result)
		return result;
	if (buffers.io.left)
		result = arrow_file_read(file, &buffers.io, &file->position);
	arrow_fd_vector_end(&buffers);
	return result;
}

long arrow_sys_writev(long fd, long vector, long count, ARROW_SYS_REST3)
{
	struct arrow_file *file = arrow_fd_get((int)fd);
	struct arrow_fd_vector buffers;

	if (!file || !arrow_file_writable(file))
		return -EBADF;
	ssize_t result = arrow_fd_vector_take(&buffers, (uintptr_t)vector,
					      (unsigned long)count);

	if (result)
		return result;
	if (buffers.io.left)
		result = arrow_file_write(file, &buffers.io, &file->position);
	arrow_fd_vector_end(&buffers);
	return result;
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
