/* SPDX-License-Identifier: BSD-3-Clause */
/* Reading and writing with the program's buffers, one or many. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/user_memory.h>

/* UIO_MAXIOV: more buffers than these are refused. */
#define VECTOR_MAX 1024

/* Check each buffer, and cut the sum to what one call moves. */
static int vector_check(struct arrow_io_segment *segments, unsigned long count,
			size_t *sum)
{
	size_t left = ARROW_IO_MAX;

	for (unsigned long i = 0; i < count; i++) {
		if ((ssize_t)segments[i].size < 0)
			return -EINVAL;
		if (arrow_user_check(segments[i].address, segments[i].size))
			return -EFAULT;
		if (segments[i].size > left)
			segments[i].size = left;
		left -= segments[i].size;
	}
	*sum = ARROW_IO_MAX - left;
	return 0;
}

int arrow_fd_vector_take(struct arrow_fd_vector *vector, uintptr_t address,
			 unsigned long count)
{
	struct arrow_io_segment *segments = vector->few;

	if (count > VECTOR_MAX)
		return -EINVAL;
	vector->many = NULL;
	if (count > ARROW_FD_VECTOR_FEW) {
		segments = arrow_alloc(count * sizeof(*segments));
		vector->many = segments;
		if (!segments)
			return -ENOMEM;
	}
	vector->io.segment = segments;
	vector->io.offset = 0;
	vector->io.kernel = false;
	int error =
		arrow_user_read(segments, address, count * sizeof(*segments));

	if (!error)
		error = vector_check(segments, count, &vector->io.left);
	if (error)
		arrow_fd_vector_end(vector);
	return error;
}

void arrow_fd_vector_end(struct arrow_fd_vector *vector)
{
	arrow_free(vector->many);
}

long arrow_fd_move_vector(struct arrow_file *file, uintptr_t address,
			  unsigned long count, int64_t *position, bool write)
{
	struct arrow_fd_vector vector;

	if (!file || !arrow_file_may(file, write))
		return -EBADF;
	ssize_t result = arrow_fd_vector_take(&vector, address, count);

	if (result)
		return result;
	if (vector.io.left)
		result = arrow_file_move(file, &vector.io,
					 position ? position : &file->position,
					 write);
	arrow_fd_vector_end(&vector);
	return result;
}

long arrow_fd_move(struct arrow_file *file, uintptr_t buffer, size_t size,
		   int64_t *position, bool write)
{
	struct arrow_io io;

	if (!file || !arrow_file_may(file, write))
		return -EBADF;
	if (arrow_user_check(buffer, size))
		return -EFAULT;
	if ((ssize_t)size < 0)
		return -EINVAL;
	arrow_io_program(&io, buffer, size < ARROW_IO_MAX ? size : ARROW_IO_MAX);
	return arrow_file_move(file, &io, position ? position : &file->position,
			       write);
}
