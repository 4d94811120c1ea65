/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/fd.h>

#include "watch.h"

static bool watch_woken(struct arrow_waiter *waiter)
{
	struct watch *watch = waiter->data;

	arrow_wait_wake_one(&watch->queue);
	return false;
}

int watch_start(struct watch *watch, unsigned int most)
{
	*watch = (struct watch){0};
	if (!most)
		return 0;
	watch->files = arrow_alloc_zeroed(most, sizeof(*watch->files));
	return watch->files ? 0 : -ENOMEM;
}

void watch_add(struct watch *watch, int fd)
{
	struct arrow_file *file = fd < 0 ? NULL : arrow_fd_get(fd);

	/* what has no bits of its own is ready at once */
	if (!file || !file->ops->poll)
		return;
	struct arrow_wait_queue *queue =
		file->ops->queue ? file->ops->queue(file) : NULL;

	if (!queue) {
		watch->looks = true;
		return;
	}
	struct watch_file *one = &watch->files[watch->count++];

	one->file = arrow_file_hold(file);
	one->waiter.wake = watch_woken;
	one->waiter.data = watch;
	arrow_wait_watch(queue, &one->waiter);
}

int watch_until(struct watch *watch, bool (*ready)(void *data), void *data,
		uint64_t deadline)
{
	int error = arrow_wait_until(watch->looks ? NULL : &watch->queue, ready,
				     data, deadline);

	for (unsigned int i = 0; i < watch->count; i++) {
		arrow_wait_remove(&watch->files[i].waiter);
		arrow_file_release(watch->files[i].file);
	}
	arrow_free(watch->files);
	return error;
}
