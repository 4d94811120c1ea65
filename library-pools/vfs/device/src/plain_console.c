/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A console without line editing or settings: what is written goes to the
 * program's console, and reading finds the end of the file.
 */
#include <arrow/console.h>
#include <arrow/device.h>
#include <arrow/errno.h>

/* Bytes on the stack; the longer, the fewer accesses to the console. */
#define CONSOLE_PIECE 512

static ssize_t console_read(struct arrow_file *file, struct arrow_io *io)
{
	(void)file;
	(void)io;
	return 0;
}

static ssize_t console_write(struct arrow_file *file, struct arrow_io *io)
{
	char piece[CONSOLE_PIECE];
	size_t wanted = io->left;

	(void)file;
	while (io->left) {
		size_t n = io->left < sizeof(piece) ? io->left : sizeof(piece);
		size_t got = arrow_io_get(io, piece, n);

		if (got)
			arrow_console_write(piece, got);
		if (got < n)
			break;
	}
	size_t done = wanted - io->left;

	return done || !wanted ? (ssize_t)done : -EFAULT;
}

const struct arrow_device_ops arrow_device_console = {
	.name = "console",
	.mode = ARROW_FILE_CHARACTER | 0600,
	.major = 5,
	.minor = 1,
	.read = console_read,
	.write = console_write,
};
