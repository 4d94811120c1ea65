/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A counter: a write adds to it, a read takes it, or one of it. Who reads waits
 * while it is 0, who writes while it would pass its highest value.
 */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/eventfd.h>
#include <arrow/fd.h>
#include <arrow/wait.h>

/* A flag of eventfd2; Linux's EFD_SEMAPHORE. */
#define EVENTFD_ONE_BY_ONE 1u

/* No write makes it more than one below this. */
#define EVENTFD_MAX UINT64_MAX

/**
 * struct eventfd - A counter.
 * @queue: woken when it changes
 * @count: its value
 * @one_by_one: a read takes one of it
 */
struct eventfd {
	struct arrow_wait_queue queue;
	uint64_t count;
	bool one_by_one;
};

/* A write that waits: @value fits when the counter has gone down. */
struct eventfd_write {
	const struct eventfd *counter;
	uint64_t value;
};

static bool eventfd_counts(void *data)
{
	return ((struct eventfd *)data)->count;
}

static bool eventfd_has_room(void *data)
{
	const struct eventfd_write *write = data;

	return EVENTFD_MAX - write->counter->count > write->value;
}

static int eventfd_wait(struct arrow_file *file, bool (*ready)(void *data),
			void *data)
{
	struct eventfd *counter = file->object;

	if (ready(data))
		return 0;
	if (file->flags & ARROW_FILE_NONBLOCK)
		return -EAGAIN;
	int error = arrow_wait_until(&counter->queue, ready, data,
				     ARROW_WAIT_FOREVER);

	return error == -EINTR ? -ERESTARTSYS : error;
}

/* @bits: what may hold now that did not before */
static void eventfd_wake(struct eventfd *counter, unsigned int bits)
{
	counter->queue.bits = bits;
	arrow_wait_wake_all(&counter->queue);
}

static ssize_t eventfd_read(struct arrow_file *file, struct arrow_io *io,
			    int64_t *position)
{
	struct eventfd *counter = file->object;

	(void)position;
	if (io->left < sizeof(counter->count))
		return -EINVAL;
	int error = eventfd_wait(file, eventfd_counts, counter);

	if (error)
		return error;
	uint64_t value = counter->one_by_one ? 1 : counter->count;

	counter->count -= value;
	eventfd_wake(counter, ARROW_FILE_POLL_OUT);
	if (arrow_io_put(io, &value, sizeof(value)) < sizeof(value))
		return -EFAULT;
	return sizeof(value);
}

static ssize_t eventfd_write(struct arrow_file *file, struct arrow_io *io,
			     int64_t *position)
{
	struct eventfd *counter = file->object;
	struct eventfd_write write = {.counter = counter};

	(void)position;
	if (io->left < sizeof(write.value))
		return -EINVAL;
	if (arrow_io_get(io, &write.value, sizeof(write.value)) <
	    sizeof(write.value))
		return -EFAULT;
	if (write.value == EVENTFD_MAX)
		return -EINVAL;
	int error = eventfd_wait(file, eventfd_has_room, &write);

	if (error)
		return error;
	counter->count += write.value;
	eventfd_wake(counter, ARROW_FILE_POLL_IN);
	return sizeof(write.value);
}

static unsigned int eventfd_poll(struct arrow_file *file)
{
	const struct eventfd *counter = file->object;

	return (counter->count ? ARROW_FILE_POLL_IN : 0) |
	       (counter->count < EVENTFD_MAX - 1 ? ARROW_FILE_POLL_OUT : 0);
}

static struct arrow_wait_queue *eventfd_queue(struct arrow_file *file)
{
	struct eventfd *counter = file->object;

	return &counter->queue;
}

static void eventfd_release(struct arrow_file *file)
{
	arrow_free(file->object);
}

static const struct arrow_file_ops eventfd_files = {
	.anonymous = "[eventfd]",
	.read = eventfd_read,
	.write = eventfd_write,
	.seek = arrow_file_anonymous_seek,
	.poll = eventfd_poll,
	.queue = eventfd_queue,
	.stat = arrow_file_anonymous_stat,
	.release = eventfd_release,
};

long arrow_sys_eventfd2(long count, long flags, ARROW_SYS_REST4)
{
	unsigned int wanted = (unsigned int)flags;

	if (wanted & ~(EVENTFD_ONE_BY_ONE | ARROW_FILE_CLOSE_ON_EXEC |
		       ARROW_FILE_NONBLOCK))
		return -EINVAL;
	struct eventfd *counter = arrow_alloc_zeroed(1, sizeof(*counter));
	struct arrow_file *file =
		counter ? arrow_file_new(&eventfd_files,
					 ARROW_FILE_READ_WRITE |
						 (wanted &
						  ARROW_FILE_NONBLOCK)) :
			  NULL;

	if (!file) {
		arrow_free(counter);
		return -ENOMEM;
	}
	counter->count = (unsigned int)count;
	counter->one_by_one = wanted & EVENTFD_ONE_BY_ONE;
	file->object = counter;
	int fd = arrow_fd_install(file, wanted & ARROW_FILE_CLOSE_ON_EXEC);

	if (fd < 0)
		arrow_file_release(file);
	return fd;
}

long arrow_sys_eventfd(long count, ARROW_SYS_REST5)
{
	return arrow_sys_eventfd2(count, 0, 0, 0, 0, 0);
}
