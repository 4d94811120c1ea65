/* SPDX-License-Identifier: BSD-3-Clause */
/* Pipes come with two descriptors and go with the last file of either end. */
#include <arrow/alloc.h>
#include <arrow/credentials.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/pipe.h>
#include <arrow/user_memory.h>

#include "pipe_priv.h"

/* Numbers below are those of descriptors 0 to 2. */
#define PIPE_FIRST_INODE 16

static unsigned int pipe_poll(struct arrow_file *file)
{
	const struct pipe *pipe = file->object;
	unsigned int ready = 0;

	if (arrow_file_readable(file)) {
		ready |= pipe_is_empty(pipe) ? 0 : ARROW_FILE_POLL_READABLE;
		ready |= pipe->writing ? 0 : ARROW_FILE_POLL_HUP;
	} else {
		ready |= pipe_is_full(pipe) ? 0 : ARROW_FILE_POLL_WRITABLE;
		ready |= pipe->reading ? 0 : ARROW_FILE_POLL_ERR;
	}
	return ready;
}

static struct arrow_wait_queue *pipe_queue(struct arrow_file *file)
{
	struct pipe *pipe = file->object;

	return arrow_file_readable(file) ? &pipe->readers : &pipe->writers;
}

static long pipe_ioctl(struct arrow_file *file, unsigned int request,
		       uintptr_t argument)
{
	if (request != ARROW_FILE_READABLE)
		return -ENOTTY;
	unsigned int bytes = ring_bytes(file->object);

	return arrow_user_write(argument, &bytes, sizeof(bytes));
}

static int pipe_stat(struct arrow_file *file, struct arrow_file_stat *stat)
{
	const struct pipe *pipe = file->object;

	*stat = (struct arrow_file_stat){
		.inode = pipe->inode,
		.mode = ARROW_FILE_FIFO | 0600,
		.links = 1,
		.uid = pipe->uid,
		.gid = pipe->gid,
		.block_size = PIPE_PAGE,
		.accessed = pipe->made,
		.modified = pipe->made,
		.changed = pipe->made,
	};
	return 0;
}

static void pipe_release(struct arrow_file *file)
{
	struct pipe *pipe = file->object;

	if (arrow_file_readable(file))
		pipe->reading--;
	else
		pipe->writing--;
	if (pipe->reading || pipe->writing) {
		arrow_wait_wake_all(&pipe->readers);
		arrow_wait_wake_all(&pipe->writers);
		return;
	}
	ring_free(pipe);
	arrow_free(pipe);
}

static const struct arrow_file_ops pipe_files = {
	.read = pipe_read,
	.write = pipe_write,
	.ioctl = pipe_ioctl,
	.control = pipe_control,
	.poll = pipe_poll,
	.queue = pipe_queue,
	.stat = pipe_stat,
	.release = pipe_release,
};

static struct pipe *pipe_new(void)
{
	static uint64_t inode = PIPE_FIRST_INODE;
	struct pipe *pipe = arrow_alloc_zeroed(1, sizeof(*pipe));

	if (!pipe)
		return NULL;
	if (!ring_new(pipe)) {
		arrow_free(pipe);
		return NULL;
	}
	pipe->inode = inode++;
	pipe->uid = arrow_credentials.fsuid;
	pipe->gid = arrow_credentials.fsgid;
	arrow_time_wall(&pipe->made);
	return pipe;
}

static struct arrow_file *pipe_open(struct pipe *pipe, unsigned int flags)
{
	struct arrow_file *file = arrow_file_new(&pipe_files, flags);

	if (!file)
		return NULL;
	file->object = pipe;
	if (arrow_file_readable(file))
		pipe->reading++;
	else
		pipe->writing++;
	return file;
}

/* Both ends; -ENOMEM. */
static int pipe_ends(unsigned int flags, struct arrow_file *ends[2])
{
	struct pipe *pipe = pipe_new();

	if (!pipe)
		return -ENOMEM;
	ends[0] = pipe_open(pipe, flags & ARROW_FILE_NONBLOCK);
	if (!ends[0]) {
		ring_free(pipe);
		arrow_free(pipe);
		return -ENOMEM;
	}
	ends[1] = pipe_open(pipe, ARROW_FILE_WRITE_ONLY |
					  (flags & (ARROW_FILE_NONBLOCK |
						    ARROW_FILE_DIRECT)));
	if (!ends[1]) {
		arrow_file_release(ends[0]);
		return -ENOMEM;
	}
	return 0;
}

/* Nothing is open before the program has been told the numbers. */
static long pipe_install(struct arrow_file *ends[2], uintptr_t to,
			 bool close_on_exec)
{
	int fds[2];

	fds[0] = arrow_fd_free(0);
	if (fds[0] < 0)
		return fds[0];
	fds[1] = arrow_fd_free((unsigned int)fds[0] + 1);
	if (fds[1] < 0)
		return fds[1];
	if (arrow_user_write(to, fds, sizeof(fds)))
		return -EFAULT;
	arrow_fd_put(fds[0], ends[0], close_on_exec);
	arrow_fd_put(fds[1], ends[1], close_on_exec);
	return 0;
}

long arrow_sys_pipe2(long to, long flags, ARROW_SYS_REST4)
{
	unsigned int wanted = (unsigned int)flags;
	struct arrow_file *ends[2];

	if (wanted & ~(ARROW_FILE_CLOSE_ON_EXEC | ARROW_FILE_NONBLOCK |
		       ARROW_FILE_DIRECT))
		return -EINVAL;
	long error = pipe_ends(wanted, ends);

	if (error)
		return error;
	error = pipe_install(ends, (uintptr_t)to,
			     wanted & ARROW_FILE_CLOSE_ON_EXEC);
	if (error) {
		arrow_file_release(ends[0]);
		arrow_file_release(ends[1]);
	}
	return error;
}

long arrow_sys_pipe(long to, ARROW_SYS_REST5)
{
	return arrow_sys_pipe2(to, 0, 0, 0, 0, 0);
}
