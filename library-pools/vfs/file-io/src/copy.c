/* SPDX-License-Identifier: BSD-3-Clause */
/* Copying between files, through a buffer of the kernel's. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/file_io.h>
#include <arrow/user_memory.h>

#define COPY_BUFFER 16384

/*
 * A copy under way.
 * @from_at, @to_at: positions, advanced
 */
struct copy {
	struct arrow_file *from, *to;
	int64_t *from_at, *to_at;
};

/* One buffer full; what was written, which may be less than was read: then the
 * position read from is set back to match. */
static ssize_t copy_piece(const struct copy *copy, char *buffer, size_t n)
{
	struct arrow_io io;
	int64_t start = *copy->from_at;

	arrow_io_kernel(&io, buffer, n);
	ssize_t got = arrow_file_read(copy->from, &io, copy->from_at);

	if (got <= 0)
		return got;
	arrow_io_kernel(&io, buffer, (size_t)got);
	ssize_t put = arrow_file_write(copy->to, &io, copy->to_at);

	if (put < got)
		*copy->from_at = start + (put > 0 ? put : 0);
	return put;
}

static ssize_t copy_pieces(const struct copy *copy, char *buffer, size_t n)
{
	ssize_t done = 0, moved = 0;

	while ((size_t)done < n) {
		size_t part = n - (size_t)done;

		if (part > COPY_BUFFER)
			part = COPY_BUFFER;
		moved = copy_piece(copy, buffer, part);
		if (moved <= 0)
			break;
		done += moved;
	}
	return done ? done : moved;
}

static ssize_t copy_all(const struct copy *copy, size_t n)
{
	char *buffer = arrow_alloc(COPY_BUFFER);

	if (!buffer)
		return -ENOMEM;
	if (n > ARROW_IO_MAX)
		n = ARROW_IO_MAX;
	/* while it waits another thread may close the last descriptors */
	if (CONFIG_WAIT_THREADS) {
		arrow_file_hold(copy->from);
		arrow_file_hold(copy->to);
	}
	ssize_t done = copy_pieces(copy, buffer, n);

	if (CONFIG_WAIT_THREADS) {
		arrow_file_release(copy->from);
		arrow_file_release(copy->to);
	}
	arrow_free(buffer);
	return done;
}

static int copy_position(uintptr_t address, int64_t *position)
{
	if (arrow_user_read(position, address, sizeof(*position)))
		return -EFAULT;
	return *position < 0 ? -EINVAL : 0;
}

/* The kind of a file, 0 if it cannot be told; @size: set to its size. */
static uint32_t copy_kind(struct arrow_file *file, uint64_t *size)
{
	struct arrow_file_stat stat;

	if (file->ops->stat(file, &stat))
		return 0;
	*size = stat.size;
	return stat.mode & ARROW_FILE_KIND;
}

static int copy_check_send(struct arrow_file *from,
			   const struct arrow_file *to, bool at)
{
	uint64_t size;

	if (!from || !arrow_file_readable(from))
		return -EBADF;
	if (at && !from->ops->seek)
		return -ESPIPE;
	if (!to || !arrow_file_writable(to))
		return -EBADF;
	/* Linux reads from what can be mapped or seeks, and appends to nothing */
	if (!from->ops->read || !from->ops->seek ||
	    copy_kind(from, &size) == ARROW_FILE_DIRECTORY ||
	    to->flags & ARROW_FILE_APPEND)
		return -EINVAL;
	return to->ops->write ? 0 : -EINVAL;
}

long arrow_sys_sendfile(long to, long from, long address, long size,
			ARROW_SYS_REST2)
{
	struct copy copy = {
		.from = arrow_fd_get((int)from), .to = arrow_fd_get((int)to)};
	int64_t position;
	int error;

	if (address) {
		error = copy_position((uintptr_t)address, &position);
		if (error)
			return error;
	}
	error = copy_check_send(copy.from, copy.to, address);
	if (error)
		return error;
	if (size < 0)
		return -EINVAL;
	copy.from_at = address ? &position : &copy.from->position;
	copy.to_at = &copy.to->position;
	ssize_t done = copy_all(&copy, (size_t)size);

	if (done >= 0 && address &&
	    arrow_user_write((uintptr_t)address, &position, sizeof(position)))
		return -EFAULT;
	return done;
}

/* @size is cut at the end of the file that is read. */
static int copy_check_range(const struct copy *copy, size_t *size)
{
	int64_t from = *copy->from_at, to = *copy->to_at, end;
	uint64_t left, unused;
	uint32_t from_kind = copy_kind(copy->from, &left);
	uint32_t to_kind = copy_kind(copy->to, &unused);

	if (from_kind == ARROW_FILE_DIRECTORY || to_kind == ARROW_FILE_DIRECTORY)
		return -EISDIR;
	if (from_kind != ARROW_FILE_REGULAR || to_kind != ARROW_FILE_REGULAR)
		return -EINVAL;
	if (!arrow_file_readable(copy->from) ||
	    !arrow_file_writable(copy->to) ||
	    copy->to->flags & ARROW_FILE_APPEND)
		return -EBADF;
	if (from < 0 || to < 0)
		return -EINVAL;
	if (__builtin_add_overflow(from, *size, &end) ||
	    __builtin_add_overflow(to, *size, &end))
		return -EOVERFLOW;
	left = left > (uint64_t)from ? left - (uint64_t)from : 0;
	if (*size > left)
		*size = (size_t)left;
	if (copy->from->object == copy->to->object &&
	    from < to + (int64_t)*size && to < from + (int64_t)*size)
		return -EINVAL;
	return 0;
}

static int copy_write_back(uintptr_t address, int64_t position)
{
	return address ? arrow_user_write(address, &position, sizeof(position))
		       : 0;
}

long arrow_sys_copy_file_range(long from, long from_address, long to,
			       long to_address, long size, long flags)
{
	struct copy copy = {
		.from = arrow_fd_get((int)from), .to = arrow_fd_get((int)to)};
	int64_t from_at, to_at;

	if (!copy.from || !copy.to)
		return -EBADF;
	from_at = copy.from->position;
	to_at = copy.to->position;
	if (from_address && arrow_user_read(&from_at, (uintptr_t)from_address,
					    sizeof(from_at)))
		return -EFAULT;
	if (to_address &&
	    arrow_user_read(&to_at, (uintptr_t)to_address, sizeof(to_at)))
		return -EFAULT;
	if ((unsigned int)flags)
		return -EINVAL;
	copy.from_at = &from_at;
	copy.to_at = &to_at;
	size_t left = (size_t)size;
	int error = copy_check_range(&copy, &left);

	if (error)
		return error;
	ssize_t done = left ? copy_all(&copy, left) : 0;

	if (done <= 0)
		return done;
	if (!from_address)
		copy.from->position = from_at;
	if (!to_address)
		copy.to->position = to_at;
	if (copy_write_back((uintptr_t)from_address, from_at) ||
	    copy_write_back((uintptr_t)to_address, to_at))
		return -EFAULT;
	return done;
}
