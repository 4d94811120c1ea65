/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/file.h>
#include <arrow/wait.h>

#include "file_priv.h"

/*
 * The first file that is opened, which is the console, needs no memory of the
 * heap, so that a program starts without one.
 */
static struct arrow_file file_first;

static struct arrow_file *file_take(void)
{
	static bool first_taken;

	if (first_taken)
		return arrow_alloc(sizeof(struct arrow_file));
	first_taken = true;
	return &file_first;
}

struct arrow_file_limit arrow_file_limit = {.size = UINT64_MAX};

int arrow_file_may_grow(uint64_t size)
{
	if (size <= arrow_file_limit.size)
		return 0;
	if (arrow_file_limit.exceeded)
		arrow_file_limit.exceeded();
	return -EFBIG;
}

struct arrow_file *arrow_file_new(const struct arrow_file_ops *ops,
				  unsigned int flags)
{
	struct arrow_file *file = file_take();

	if (file)
		*file = (struct arrow_file){
			.ops = ops, .references = 1, .flags = flags};
	return file;
}

void arrow_file_release(struct arrow_file *file)
{
	if (--file->references)
		return;
	if (CONFIG_FILE_WATCHED)
		file_unwatch(file);
	if (file->ops->release)
		file->ops->release(file);
	if (file != &file_first)
		arrow_free(file);
}

/* A transfer ends where positions end, for files that have them. */
static bool file_goes_too_far(const struct arrow_file *file,
			      const struct arrow_io *io, int64_t position)
{
	return file->ops->seek && io->left > (uint64_t)(INT64_MAX - position);
}

ssize_t arrow_file_move(struct arrow_file *file, struct arrow_io *io,
			int64_t *position, bool write)
{
	ssize_t (*move)(struct arrow_file *file, struct arrow_io *io,
			int64_t *position) =
		write ? file->ops->write : file->ops->read;

	if (!arrow_file_may(file, write))
		return -EBADF;
	if (!move || file_goes_too_far(file, io, *position))
		return -EINVAL;
	if (!CONFIG_WAIT_THREADS)
		return move(file, io, position);
	/* while it waits another thread may close the last descriptor */
	arrow_file_hold(file);
	ssize_t moved = move(file, io, position);

	if (file->references > 1)
		file->references--;
	else
		arrow_file_release(file);
	return moved;
}

unsigned int arrow_file_poll(struct arrow_file *file)
{
	if (!file->ops->poll)
		return ARROW_FILE_POLL_READABLE | ARROW_FILE_POLL_WRITABLE;
	return file->ops->poll(file);
}
