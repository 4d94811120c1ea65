/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Reading and writing. One thread is woken for what one can use; it wakes the
 * next one if there is more than it took.
 */
#include <arrow/errno.h>
#include <arrow/pmm.h>
#include <arrow/signal.h>
#include <arrow/user_memory.h>

#include "pipe_priv.h"

/* Most transfers are one short piece of the program's only buffer. */
static bool transfer_is_plain(const struct arrow_io *io, size_t size)
{
	return !io->kernel && size <= io->segment->size - io->offset;
}

static void transfer_done(struct arrow_io *io, size_t size)
{
	io->offset += size;
	io->left -= size;
}

/* arrow_io_get() with few steps. */
static __always_inline size_t transfer_get(struct arrow_io *io, void *to, size_t size)
{
	if (!transfer_is_plain(io, size) ||
	    arrow_user_read(to, io->segment->address + io->offset, size))
		return arrow_io_get(io, to, size);
	transfer_done(io, size);
	return size;
}

/* arrow_io_put() with few steps. */
static __always_inline size_t transfer_put(struct arrow_io *io, const void *from, size_t size)
{
	if (!transfer_is_plain(io, size) ||
	    arrow_user_write(io->segment->address + io->offset, from, size))
		return arrow_io_put(io, from, size);
	transfer_done(io, size);
	return size;
}

static char *ring_page(struct pipe *pipe)
{
	char *page = pipe->spare;

	pipe->spare = NULL;
	return page ? page : arrow_pmm_alloc(1);
}

/* One is kept: most pipes are emptied and filled in turns. */
static void ring_page_free(struct pipe *pipe, char *page)
{
	if (pipe->spare)
		arrow_pmm_free(page, 1);
	else
		pipe->spare = page;
}

/* Add to the last page what is over a multiple of a page. Bytes; 0 if they do not
 * fit there whole; -EFAULT. */
static ssize_t ring_merge(struct pipe *pipe, struct arrow_io *io)
{
	size_t over = io->left % PIPE_PAGE;

	if (!over || pipe_is_empty(pipe))
		return 0;
	struct pipe_slot *last = ring_slot(pipe, pipe->head - 1);
	unsigned int end = last->start + last->size;

	if (last->packet || end + over > PIPE_PAGE)
		return 0;
	if (transfer_get(io, last->page + end, over) < over)
		return -EFAULT;
	last->size = (uint16_t)(last->size + over);
	return (ssize_t)over;
}

/* Fill a slot; there is one. Bytes; -EFAULT, -ENOMEM. */
static ssize_t ring_add(struct pipe *pipe, struct arrow_io *io, bool packet)
{
	size_t size = io->left < PIPE_PAGE ? io->left : PIPE_PAGE;
	char *page = ring_page(pipe);

	if (!page)
		return -ENOMEM;
	/* a page that is not whole does not appear */
	if (transfer_get(io, page, size) < size) {
		ring_page_free(pipe, page);
		return -EFAULT;
	}
	*ring_slot(pipe, pipe->head++) = (struct pipe_slot){
		.page = page, .size = (uint16_t)size, .packet = packet};
	return (ssize_t)size;
}

/* Read from the first slot; there is one. @packet: set if it was one, with which
 * the read ends. Bytes, or -EFAULT. */
static ssize_t ring_take(struct pipe *pipe, struct arrow_io *io, bool *packet)
{
	struct pipe_slot *slot = ring_slot(pipe, pipe->tail);
	size_t size = slot->size < io->left ? slot->size : io->left;

	/* what was moved before the fault counts for nothing, and stays */
	if (transfer_put(io, slot->page + slot->start, size) < size)
		return -EFAULT;
	*packet = slot->packet;
	slot->start = (uint16_t)(slot->start + size);
	slot->size = (uint16_t)(slot->size - size);
	if (!slot->size || slot->packet) {
		ring_page_free(pipe, slot->page);
		pipe->tail++;
	}
	return (ssize_t)size;
}

static bool transfer_can_read(void *data)
{
	struct pipe *pipe = data;

	return !pipe_is_empty(pipe) || !pipe->writing;
}

static bool transfer_can_write(void *data)
{
	struct pipe *pipe = data;

	return !pipe_is_full(pipe) || !pipe->reading;
}

static int transfer_wait(struct arrow_file *file, struct arrow_wait_queue *queue,
			 bool (*ready)(void *data))
{
	if (ready(file->object))
		return 0;
	if (file->flags & ARROW_FILE_NONBLOCK)
		return -EAGAIN;
	int error = arrow_wait_until(queue, ready, file->object,
				     ARROW_WAIT_FOREVER);

	/* the call is made again behind a handler that wants that */
	return error == -EINTR ? -ERESTARTSYS : error;
}

/* There is something. @waited: it was waited for; others may wait, too */
static ssize_t transfer_take(struct pipe *pipe, struct arrow_io *io,
			     bool waited)
{
	bool was_full = pipe_is_full(pipe), packet = false;
	ssize_t done = 0, moved = 0;

	/* most reads find it so, and this saves a third of the steps */
	if (pipe->head - pipe->tail == 1 && !was_full &&
	    !(waited && pipe->readers.first))
		return ring_take(pipe, io, &packet);
	while (io->left && !packet && !pipe_is_empty(pipe)) {
		moved = ring_take(pipe, io, &packet);
		if (moved < 0)
			break;
		done += moved;
	}
	if (was_full && !pipe_is_full(pipe))
		arrow_wait_wake_one(&pipe->writers);
	if (waited && !pipe_is_empty(pipe))
		arrow_wait_wake_one(&pipe->readers);
	return done ? done : moved;
}

ssize_t pipe_read(struct arrow_file *file, struct arrow_io *io,
		  int64_t *position)
{
	struct pipe *pipe = file->object;
	bool waited = pipe_is_empty(pipe);

	(void)position;
	if (!io->left)
		return 0;
	int error = transfer_wait(file, &pipe->readers, transfer_can_read);

	if (error)
		return error;
	/* nobody is left who could write */
	if (pipe_is_empty(pipe))
		return 0;
	return transfer_take(pipe, io, waited);
}

/* Fill a slot; there is one, and somebody reads. */
static ssize_t transfer_add_one(struct arrow_file *file, struct pipe *pipe,
				struct arrow_io *io)
{
	ssize_t moved = ring_add(pipe, io, file->flags & ARROW_FILE_DIRECT);

	if (moved > 0)
		arrow_wait_wake_one(&pipe->readers);
	return moved;
}

/* Fill a slot as soon as there is one. Return: bytes, or the error. */
static ssize_t transfer_add(struct arrow_file *file, struct pipe *pipe,
			    struct arrow_io *io)
{
	int error = transfer_wait(file, &pipe->writers, transfer_can_write);

	if (error)
		return error;
	if (!pipe->reading) {
		arrow_signal_send(ARROW_SIGNAL_PIPE);
		return -EPIPE;
	}
	return transfer_add_one(file, pipe, io);
}

ssize_t pipe_write(struct arrow_file *file, struct arrow_io *io,
		   int64_t *position)
{
	struct pipe *pipe = file->object;
	ssize_t done = 0, moved = 0;
	bool waited = false;

	(void)position;
	if (!io->left)
		return 0;
	/* most writes find it so, and this saves a third of the steps */
	if (pipe_is_empty(pipe) && pipe->reading && io->left <= PIPE_PAGE)
		return transfer_add_one(file, pipe, io);
	if (pipe->reading)
		moved = ring_merge(pipe, io);
	if (moved > 0) {
		done = moved;
		arrow_wait_wake_one(&pipe->readers);
	}
	while (moved >= 0 && io->left) {
		waited |= pipe_is_full(pipe);
		moved = transfer_add(file, pipe, io);
		if (moved > 0)
			done += moved;
	}
	/* others may have waited, too */
	if (waited && !pipe_is_full(pipe))
		arrow_wait_wake_one(&pipe->writers);
	return done ? done : moved;
}
