/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A copy that fails is repeated page by page, so that the count is exact to the
 * page of the program where its memory ends, as Linux's is.
 */
#include <arrow/io.h>
#include <arrow/mem.h>
#include <arrow/user_memory.h>

#define IO_PAGE 4096

enum io_direction {
	IO_PUT,
	IO_GET,
	IO_ZERO,
};

void arrow_io_kernel(struct arrow_io *io, void *address, size_t size)
{
	arrow_io_program(io, (uintptr_t)address, size);
	io->kernel = true;
}

static long io_move_program(enum io_direction direction, uintptr_t program,
			    char *kernel, size_t n)
{
	switch (direction) {
	case IO_PUT:
		return arrow_user_write(program, kernel, n);
	case IO_GET:
		return arrow_user_read(kernel, program, n);
	default:
		return arrow_user_clear(program, n);
	}
}

static void io_move_kernel(enum io_direction direction, void *buffer,
			   char *kernel, size_t n)
{
	switch (direction) {
	case IO_PUT:
		memcpy(buffer, kernel, n);
		break;
	case IO_GET:
		memcpy(kernel, buffer, n);
		break;
	default:
		memset(buffer, 0, n);
	}
}

/* How many bytes up to the first page that cannot be reached. */
static size_t io_move_pages(enum io_direction direction, uintptr_t program,
			    char *kernel, size_t n)
{
	size_t done = 0;

	while (done < n) {
		size_t part = IO_PAGE - (program + done) % IO_PAGE;

		if (part > n - done)
			part = n - done;
		if (io_move_program(direction, program + done,
				    kernel ? kernel + done : NULL, part))
			break;
		done += part;
	}
	return done;
}

static size_t io_move_piece(struct arrow_io *io, enum io_direction direction,
			    char *kernel, size_t n)
{
	uintptr_t address = io->segment->address + io->offset;

	if (io->kernel) {
		io_move_kernel(direction, (void *)address, kernel, n);
		return n;
	}
	if (likely(io_move_program(direction, address, kernel, n) == 0))
		return n;
	return io_move_pages(direction, address, kernel, n);
}

static size_t io_move(struct arrow_io *io, enum io_direction direction,
		      char *kernel, size_t n)
{
	size_t done = 0;

	while (done < n) {
		size_t part = io->segment->size - io->offset;

		if (part == 0) {
			io->segment++;
			io->offset = 0;
			continue;
		}
		if (part > n - done)
			part = n - done;
		size_t moved = io_move_piece(
			io, direction, kernel ? kernel + done : NULL, part);

		io->offset += moved;
		io->left -= moved;
		done += moved;
		if (moved < part)
			break;
	}
	return done;
}

size_t arrow_io_put(struct arrow_io *io, const void *from, size_t n)
{
	return io_move(io, IO_PUT, (char *)from, n);
}

size_t arrow_io_get(struct arrow_io *io, void *to, size_t n)
{
	return io_move(io, IO_GET, to, n);
}

size_t arrow_io_zero(struct arrow_io *io, size_t n)
{
	return io_move(io, IO_ZERO, NULL, n);
}
