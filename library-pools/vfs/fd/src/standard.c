/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Descriptors 0, 1 and 2. As the first process of Linux the program has the
 * console, opened once, at all three. With `arrow.stdio=pipe` it finds what a
 * runner of tests gives it: nothing to read, and one pipe to write to.
 * `arrow.stdin=` makes a pipe or nothing of descriptor 0 alone.
 * `arrow.signals=console` has signals come in over the console, unless that is a
 * terminal.
 */
#include <arrow/cmdline.h>
#include <arrow/console.h>
#include <arrow/device.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/user_memory.h>

#include "standard.h"

/* Bytes that a pipe takes at once; Linux's page. */
#define STANDARD_PAGE 4096

int standard_pipe_stat(struct arrow_file *file, struct arrow_file_stat *stat)
{
	*stat = (struct arrow_file_stat){
		.inode = file->ops == &standard_input ? 3 : 2,
		.mode = ARROW_FILE_FIFO | 0600,
		.links = 1,
		.block_size = 4096,
	};
	return 0;
}

/* FIONREAD: nothing is left to be read. */
static long standard_pipe_ioctl(struct arrow_file *file, unsigned int request,
				uintptr_t argument)
{
	int nothing = 0;

	(void)file;
	if (request != ARROW_FILE_READABLE)
		return -ENOTTY;
	return arrow_user_write(argument, &nothing, sizeof(nothing));
}

static unsigned int standard_pipe_poll(struct arrow_file *file)
{
	(void)file;
	return ARROW_FILE_POLL_WRITABLE;
}

/*
 * As in Linux's pipe a page is taken whole or not at all: bytes before a hole in
 * the program's memory do not appear by themselves.
 */
static ssize_t standard_pipe_write(struct arrow_file *file, struct arrow_io *io,
				   int64_t *position)
{
	static char page[STANDARD_PAGE];
	ssize_t done = 0;

	while (io->left) {
		size_t part = io->left < sizeof(page) ? io->left : sizeof(page);
		struct arrow_io inner;

		if (arrow_io_get(io, page, part) < part)
			return done ? done : -EFAULT;
		arrow_io_kernel(&inner, page, part);
		done += arrow_device_write(file, &inner, position);
	}
	return done;
}

/* The writing end of a pipe whose reader takes everything at once. */
static const struct arrow_file_ops standard_pipe = {
	.write = standard_pipe_write,
	.ioctl = standard_pipe_ioctl,
	.poll = standard_pipe_poll,
	.stat = standard_pipe_stat,
};

/* Does a word of the command line have this value? */
static bool standard_is(const char *word, const char *value)
{
	const char *given = arrow_cmdline_find(word);

	while (given && *given && *given == *value) {
		given++;
		value++;
	}
	return given && *given == *value;
}

static struct arrow_file *standard_open(const struct arrow_file_ops *ops,
					const struct arrow_device_ops *device,
					unsigned int flags)
{
	struct arrow_file *file = arrow_file_new(ops, flags);

	if (file)
		file->data = device;
	return file;
}

static struct arrow_file *standard_open_console(void)
{
	return standard_open(&arrow_device_file,
			     arrow_device_by_name("console"),
			     ARROW_FILE_READ_WRITE | ARROW_FILE_LARGE);
}

/* NULL at @input: the console, if output goes there. */
static bool standard_open_input(bool pipes, struct arrow_file **input)
{
	if (standard_is("arrow.stdin", "pipe")) {
		arrow_console_take_input(NULL);
		*input = standard_open(&standard_input, NULL,
				       ARROW_FILE_READ_ONLY);
	} else if (pipes || standard_is("arrow.stdin", "null")) {
		*input = standard_open(&arrow_device_file,
				       arrow_device_by_name("null"),
				       ARROW_FILE_READ_ONLY | ARROW_FILE_LARGE);
	} else {
		return true;
	}
	return *input;
}

int arrow_fd_init(void)
{
	bool pipes = standard_is("arrow.stdio", "pipe");
	struct arrow_file *input = NULL, *output;

	if (!standard_open_input(pipes, &input))
		return -ENOMEM;
	if (CONFIG_SIGNAL_HANDLERS && input &&
	    standard_is("arrow.signals", "console"))
		standard_input_take_signals();
	/* not by name: a terminal would change what is written */
	output = pipes ? standard_open(&standard_pipe, &arrow_device_console,
				       ARROW_FILE_WRITE_ONLY) :
			 standard_open_console();
	/* Before the program: what is not given back is not missed. */
	if (!output)
		return -ENOMEM;
	arrow_fd_put(0, input ? input : arrow_file_hold(output), false);
	arrow_fd_put(1, output, false);
	arrow_fd_put(2, arrow_file_hold(output), false);
	return 0;
}
