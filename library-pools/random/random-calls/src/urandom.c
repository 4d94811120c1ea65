/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * /dev/urandom: random bytes without an end. What is written is mixed in, as on
 * Linux, where it counts for nothing either.
 */
#include <arrow/errno.h>
#include <arrow/random_calls.h>
#include <arrow/mem.h>
#include <arrow/random.h>

/* Bytes made at a time. */
#define URANDOM_PART 256

ssize_t arrow_random_calls_read(struct arrow_file *file, struct arrow_io *io)
{
	uint8_t bytes[URANDOM_PART];
	ssize_t done = 0;

	(void)file;
	while (io->left) {
		size_t part = io->left < sizeof(bytes) ? io->left :
							 sizeof(bytes);

		arrow_random_bytes(bytes, part);
		size_t moved = arrow_io_put(io, bytes, part);

		done += (ssize_t)moved;
		if (moved < part)
			return done ? done : -EFAULT;
	}
	memset(bytes, 0, sizeof(bytes));
	return done;
}

ssize_t arrow_random_calls_write(struct arrow_file *file, struct arrow_io *io)
{
	uint8_t bytes[URANDOM_PART];
	ssize_t done = 0;

	(void)file;
	while (io->left) {
		size_t part = io->left < sizeof(bytes) ? io->left :
							 sizeof(bytes);
		size_t moved = arrow_io_get(io, bytes, part);

		arrow_random_add(bytes, moved);
		done += (ssize_t)moved;
		if (moved < part)
			return done ? done : -EFAULT;
	}
	return done;
}

/* Number 1:9, as on Linux. */
const struct arrow_device_ops arrow_random_calls_device = {
	.name = "urandom",
	.mode = ARROW_FILE_CHARACTER | 0666,
	.major = 1,
	.minor = 9,
	.read = arrow_random_calls_read,
	.write = arrow_random_calls_write,
	.seek = arrow_device_seek_nowhere,
};
