/* SPDX-License-Identifier: BSD-3-Clause */
/* Sets as open files, and what is put into them. */
#include <arrow/alloc.h>
#include <arrow/epoll.h>
#include <arrow/errno.h>
#include <arrow/fd.h>

#include "epoll_priv.h"
#include "event.h"

/* Operations of epoll_ctl. */
enum {
	EPOLL_ADD = 1,
	EPOLL_REMOVE = 2,
	EPOLL_CHANGE = 3,
};

/* What may be wanted together with EPOLL_EXCLUSIVE. */
#define EPOLL_WITH_EXCLUSIVE                                            \
	(ARROW_FILE_POLL_IN | ARROW_FILE_POLL_OUT | ARROW_FILE_POLL_ERR | \
	 ARROW_FILE_POLL_HUP | EPOLL_WAKEUP | EPOLL_EDGE | EPOLL_EXCLUSIVE)

static unsigned int epoll_poll(struct arrow_file *file)
{
	struct epoll *epoll = file->object;
	struct epoll_item *item, *next;

	items_look(epoll);
	for (item = epoll->ready.next; item != &epoll->ready; item = next) {
		next = item->next;
		if (item_bits(item))
			return ARROW_FILE_POLL_READABLE;
		item_unqueue(item);
	}
	return 0;
}

static struct arrow_wait_queue *epoll_queue(struct arrow_file *file)
{
	struct epoll *epoll = file->object;

	return epoll->looks ? NULL : &epoll->queue;
}

static void epoll_release(struct arrow_file *file)
{
	items_free(file->object);
	arrow_free(file->object);
}

const struct arrow_file_ops epoll_files = {
	.anonymous = "[eventpoll]",
	.seek = arrow_file_anonymous_seek,
	.poll = epoll_poll,
	.queue = epoll_queue,
	.stat = arrow_file_anonymous_stat,
	.release = epoll_release,
};

long arrow_sys_epoll_create1(long flags, ARROW_SYS_REST5)
{
	if ((unsigned int)flags & ~ARROW_FILE_CLOSE_ON_EXEC)
		return -EINVAL;
	struct epoll *epoll = arrow_alloc_zeroed(1, sizeof(*epoll));
	struct arrow_file *file =
		epoll ? arrow_file_new(&epoll_files, ARROW_FILE_READ_WRITE) :
			NULL;

	if (!file) {
		arrow_free(epoll);
		return -ENOMEM;
	}
	epoll->ready.next = epoll->ready.previous = &epoll->ready;
	file->object = epoll;
	arrow_file_unwatch = items_unwatch;
	int fd = arrow_fd_install(file, (unsigned int)flags);

	if (fd < 0)
		arrow_file_release(file);
	return fd;
}

long arrow_sys_epoll_create(long size, ARROW_SYS_REST5)
{
	if ((int)size <= 0)
		return -EINVAL;
	return arrow_sys_epoll_create1(0, 0, 0, 0, 0, 0);
}

/* How many sets lie below this one, itself counted; more than the limit if
 * @within is among them. */
static unsigned int epoll_depth(const struct epoll *epoll,
				const struct epoll *within, unsigned int above)
{
	unsigned int depth = 1;

	if (epoll == within || above > EPOLL_NESTS)
		return EPOLL_NESTS + 1;
	for (unsigned int fd = 0; fd < epoll->size; fd++) {
		const struct epoll_item *item = epoll->items[fd];

		for (; item; item = item->same_fd) {
			const struct epoll *inner = epoll_of(item->file);
			unsigned int below =
				inner ? epoll_depth(inner, within, above + 1) :
					0;

			if (below >= depth)
				depth = below + 1;
		}
	}
	return depth;
}

static long epoll_add(struct epoll *epoll, struct arrow_file *file, int fd,
		      uint32_t events, uint64_t data)
{
	const struct epoll *inner = epoll_of(file);

	if (item_find(epoll, file, fd))
		return -EEXIST;
	if (events & EPOLL_EXCLUSIVE &&
	    (inner || events & ~(uint32_t)EPOLL_WITH_EXCLUSIVE))
		return -EINVAL;
	if (inner && epoll_depth(inner, epoll, 1) > EPOLL_NESTS)
		return -ELOOP;
	events |= ARROW_FILE_POLL_ERR | ARROW_FILE_POLL_HUP;
	return item_add(epoll, file, fd, events, data);
}

static long epoll_change(struct epoll_item *item, uint32_t events,
			 uint64_t data)
{
	if (!item)
		return -ENOENT;
	if ((item->events | events) & EPOLL_EXCLUSIVE)
		return -EINVAL;
	events |= ARROW_FILE_POLL_ERR | ARROW_FILE_POLL_HUP;
	item_change(item, events, data);
	return 0;
}

/* What has a queue is asked nothing: a set would look at all that is in it. */
static bool epoll_can_wait(struct arrow_file *file)
{
	const struct arrow_file_ops *ops = file->ops;

	return ops->poll &&
	       (ops->queue || !(ops->poll(file) & ARROW_FILE_POLL_ALWAYS));
}

long arrow_sys_epoll_ctl(long set, long operation, long number, long address,
			 ARROW_SYS_REST2)
{
	uint32_t events = 0;
	uint64_t data = 0;
	int fd = (int)number;

	if ((int)operation != EPOLL_REMOVE &&
	    event_take((uintptr_t)address, &events, &data))
		return -EFAULT;
	struct arrow_file *in = arrow_fd_get((int)set);
	struct arrow_file *file = arrow_fd_get(fd);

	if (!in || !file)
		return -EBADF;
	if (!epoll_can_wait(file))
		return -EPERM;
	struct epoll *epoll = epoll_of(in);

	if (!epoll || file == in)
		return -EINVAL;
	struct epoll_item *item = item_find(epoll, file, fd);

	switch ((int)operation) {
	case EPOLL_ADD:
		return epoll_add(epoll, file, fd, events, data);
	case EPOLL_CHANGE:
		return epoll_change(item, events, data);
	case EPOLL_REMOVE:
		if (!item)
			return -ENOENT;
		item_remove(item);
		return 0;
	default:
		return -EINVAL;
	}
}
