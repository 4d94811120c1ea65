/* SPDX-License-Identifier: BSD-3-Clause */
/* fcntl with F_SETPIPE_SZ and F_GETPIPE_SZ. */
#include <arrow/credentials.h>
#include <arrow/errno.h>
#include <arrow/file.h>

#include "pipe_priv.h"

/* The largest size that Linux rounds: 2 GiB. */
#define SIZE_MAX_ROUNDED 0x80000000u

/* The power of two of bytes that holds @wanted; at most what is said above. */
static unsigned int size_round(unsigned int wanted)
{
	unsigned int size = PIPE_PAGE;

	while (size < wanted)
		size *= 2;
	return size;
}

static long size_set(struct pipe *pipe, unsigned int wanted)
{
	if (wanted > SIZE_MAX_ROUNDED)
		return -EINVAL;
	unsigned int slots = size_round(wanted) / PIPE_PAGE;

	if (slots > pipe->size && slots > PIPE_SLOTS_MAX &&
	    !arrow_credentials_has(ARROW_CREDENTIALS_SYS_RESOURCE))
		return -EPERM;
	int error = ring_resize(pipe, slots);

	if (error)
		return error;
	if (!pipe_is_full(pipe))
		arrow_wait_wake_one(&pipe->writers);
	return (long)slots * PIPE_PAGE;
}

long pipe_control(struct arrow_file *file, unsigned int command,
		  unsigned long argument)
{
	struct pipe *pipe = file->object;

	if (command == ARROW_FILE_CONTROL_SET_PIPE_SIZE)
		return size_set(pipe, (unsigned int)argument);
	return (long)pipe->size * PIPE_PAGE;
}
