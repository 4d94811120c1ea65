/* SPDX-License-Identifier: BSD-3-Clause */
/* A timer as a file: a read takes how often it ran out, and waits for the first. */
#include <arrow/alloc.h>
#include <arrow/errno.h>

#include "timerfd_priv.h"

static void timerfd_wake(struct timerfd *made)
{
	made->queue.bits = ARROW_FILE_POLL_IN;
	arrow_wait_wake_all(&made->queue);
}

static void timerfd_over(struct arrow_timer *timer)
{
	timerfd_wake(ARROW_CONTAINER_OF(timer, struct timerfd, timer));
}

static void timerfd_wall_set(struct arrow_timer *timer)
{
	struct timerfd *made = ARROW_CONTAINER_OF(timer, struct timerfd, timer);

	if (!made->cancels)
		return;
	made->canceled = true;
	timerfd_wake(made);
}

static bool timerfd_tells(void *data)
{
	const struct timerfd *made = data;

	return made->canceled || arrow_timer_is_over(&made->timer);
}

static ssize_t timerfd_read(struct arrow_file *file, struct arrow_io *io,
			    int64_t *position)
{
	struct timerfd *made = file->object;
	uint64_t count = 0;

	(void)position;
	if (io->left < sizeof(count))
		return -EINVAL;
	while (!count) {
		int error = -EAGAIN;

		if (timerfd_tells(made))
			error = 0;
		else if (!(file->flags & ARROW_FILE_NONBLOCK))
			error = arrow_wait_until(&made->queue, timerfd_tells,
						 made, ARROW_WAIT_FOREVER);
		if (error)
			return error == -EINTR ? -ERESTARTSYS : error;
		if (made->canceled) {
			made->canceled = false;
			return -ECANCELED;
		}
		count = arrow_timer_forward(&made->timer, 0);
	}
	if (arrow_io_put(io, &count, sizeof(count)) < sizeof(count))
		return -EFAULT;
	return sizeof(count);
}

static unsigned int timerfd_poll(struct arrow_file *file)
{
	return timerfd_tells(file->object) ? ARROW_FILE_POLL_IN : 0;
}

/* Without threads nobody wakes. */
static struct arrow_wait_queue *timerfd_queue(struct arrow_file *file)
{
	struct timerfd *made = file->object;

	return CONFIG_WAIT_THREADS ? &made->queue : NULL;
}

static void timerfd_release(struct arrow_file *file)
{
	struct timerfd *made = file->object;

	arrow_timer_stop(&made->timer);
	arrow_free(made);
}

static const struct arrow_file_ops timerfd_files = {
	.anonymous = "[timerfd]",
	.read = timerfd_read,
	.seek = arrow_file_anonymous_seek,
	.poll = timerfd_poll,
	.queue = timerfd_queue,
	.stat = arrow_file_anonymous_stat,
	.release = timerfd_release,
};

struct arrow_file *timerfd_new(unsigned int flags)
{
	struct timerfd *made = arrow_alloc_zeroed(1, sizeof(*made));
	struct arrow_file *file = made ? arrow_file_new(&timerfd_files, flags) :
					 NULL;

	if (!file) {
		arrow_free(made);
		return NULL;
	}
	made->timer.over = timerfd_over;
	made->timer.wall_set = timerfd_wall_set;
	file->object = made;
	return file;
}

struct timerfd *timerfd_of(const struct arrow_file *file)
{
	return file->ops == &timerfd_files ? file->object : NULL;
}
