/* SPDX-License-Identifier: BSD-3-Clause */
/* The devices without a device: null, zero, full. */
#include <arrow/errno.h>

#include "device_priv.h"

int64_t arrow_device_seek_nowhere(struct arrow_file *file, int64_t offset,
				  int whence)
{
	(void)file;
	(void)offset;
	(void)whence;
	return 0;
}

ssize_t arrow_device_swallow(struct arrow_file *file, struct arrow_io *io)
{
	size_t n = io->left;

	(void)file;
	io->left = 0;
	return (ssize_t)n;
}

static ssize_t memory_read_nothing(struct arrow_file *file, struct arrow_io *io)
{
	(void)file;
	(void)io;
	return 0;
}

static ssize_t memory_read_zeros(struct arrow_file *file, struct arrow_io *io)
{
	size_t wanted = io->left;
	size_t done = arrow_io_zero(io, wanted);

	(void)file;
	return done || !wanted ? (ssize_t)done : -EFAULT;
}

static ssize_t memory_write_full(struct arrow_file *file, struct arrow_io *io)
{
	(void)file;
	(void)io;
	return -ENOSPC;
}

const struct arrow_device_ops device_null = {
	.name = "null",
	.mode = ARROW_FILE_CHARACTER | 0666,
	.major = 1,
	.minor = 3,
	.read = memory_read_nothing,
	.write = arrow_device_swallow,
	.seek = arrow_device_seek_nowhere,
};

const struct arrow_device_ops device_zero = {
	.name = "zero",
	.mode = ARROW_FILE_CHARACTER | 0666,
	.major = 1,
	.minor = 5,
	.read = memory_read_zeros,
	.write = arrow_device_swallow,
	.seek = arrow_device_seek_nowhere,
	.anonymous = true,
};

const struct arrow_device_ops device_full = {
	.name = "full",
	.mode = ARROW_FILE_CHARACTER | 0666,
	.major = 1,
	.minor = 7,
	.read = memory_read_zeros,
	.write = memory_write_full,
	.seek = arrow_device_seek_nowhere,
};
