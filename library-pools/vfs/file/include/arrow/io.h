/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Where the bytes of a read go and those of a write come from: the program's
 * buffers, one or many, or the kernel's own. Whoever reads or writes a file
 * makes one; the file's code moves bytes with it and need not know which.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* The most that one call moves, as on Linux: 2 GiB less a page. */
#define ARROW_IO_MAX ((size_t)0x7ffff000)

/**
 * struct arrow_io_segment - A buffer; the layout of Linux's struct iovec.
 * @address: the first byte, in the program unless the kernel made the transfer
 * @size: bytes
 */
struct arrow_io_segment {
	uintptr_t address;
	size_t size;
};

/**
 * struct arrow_io - A transfer under way.
 * @segment: the present buffer
 * @offset: bytes of it that are done
 * @left: bytes still to be moved, at most those in the buffers
 * @kernel: the buffers are the kernel's
 * @one: the only buffer, if there is one
 */
struct arrow_io {
	const struct arrow_io_segment *segment;
	size_t offset;
	size_t left;
	bool kernel;
	struct arrow_io_segment one;
};

/** arrow_io_program() - Transfer @size bytes at @address of the program. */
static inline void arrow_io_program(struct arrow_io *io, uintptr_t address,
				    size_t size)
{
	io->one.address = address;
	io->one.size = size;
	io->segment = &io->one;
	io->offset = 0;
	io->left = size;
	io->kernel = false;
}

/** arrow_io_kernel() - Transfer @size bytes at @address of the kernel. */
ARROW_API void arrow_io_kernel(struct arrow_io *io, void *address, size_t size);

/**
 * arrow_io_put() - Hand bytes to the one who reads.
 * @io: advanced by what was moved
 * @from: kernel memory
 * @n: bytes, at most @io->left
 *
 * Return: bytes moved; fewer than @n if the program's memory ends.
 */
ARROW_API size_t arrow_io_put(struct arrow_io *io, const void *from, size_t n);

/**
 * arrow_io_get() - Take bytes from the one who writes.
 * @io: advanced by what was moved
 * @to: kernel memory
 * @n: bytes, at most @io->left
 *
 * Return: bytes moved; fewer than @n if the program's memory ends.
 */
ARROW_API size_t arrow_io_get(struct arrow_io *io, void *to, size_t n);

/**
 * arrow_io_zero() - Hand zeros to the one who reads.
 * @io: advanced by what was moved
 * @n: bytes, at most @io->left
 *
 * Return: bytes moved; fewer than @n if the program's memory ends.
 */
ARROW_API size_t arrow_io_zero(struct arrow_io *io, size_t n);
