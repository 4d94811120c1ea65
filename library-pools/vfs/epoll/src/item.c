/* SPDX-License-Identifier: BSD-3-Clause */
/* Items: where they are found, and how they come on the list. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/mem.h>

#include "epoll_priv.h"

/* Descriptors that a set has room for at first. */
#define ITEM_FEW 16

struct epoll_item *item_find(const struct epoll *epoll,
			     const struct arrow_file *file, int fd)
{
	struct epoll_item *item =
		(unsigned int)fd < epoll->size ? epoll->items[fd] : NULL;

	while (item && item->file != file)
		item = item->same_fd;
	return item;
}

uint32_t item_bits(const struct epoll_item *item)
{
	return arrow_file_poll(item->file) & item->events;
}

void item_queue(struct epoll_item *item)
{
	struct epoll_item *end = &item->epoll->ready;

	if (item->next)
		return;
	item->next = end;
	item->previous = end->previous;
	end->previous->next = item;
	end->previous = item;
}

void item_unqueue(struct epoll_item *item)
{
	if (!item->next)
		return;
	item->previous->next = item->next;
	item->next->previous = item->previous;
	item->next = NULL;
}

/* It may be ready: let somebody look who waits for the set. */
static void item_tell(struct epoll_item *item)
{
	if (item->next)
		return;
	item_queue(item);
	arrow_wait_wake_one(&item->epoll->waiting);
	arrow_wait_wake_all(&item->epoll->queue);
}

static bool item_woken(struct arrow_waiter *waiter)
{
	struct epoll_item *item = waiter->data;
	unsigned int bits = waiter->queue->bits;
	bool waits = item->epoll->waiting.first;

	/* switched off by EPOLL_ONCE, or it wants other events */
	if (!(item->events & ~EPOLL_FLAGS) || (bits && !(bits & item->events)))
		return false;
	item_tell(item);
	return item->events & EPOLL_EXCLUSIVE && waits;
}

static int item_room(struct epoll *epoll, int fd)
{
	unsigned int size = epoll->size ? epoll->size : ITEM_FEW;

	if ((unsigned int)fd < epoll->size)
		return 0;
	while (size <= (unsigned int)fd)
		size *= 2;
	struct epoll_item **items = arrow_alloc_zeroed(size, sizeof(*items));

	if (!items)
		return -ENOMEM;
	if (epoll->size)
		memcpy(items, epoll->items, epoll->size * sizeof(*items));
	arrow_free(epoll->items);
	epoll->items = items;
	epoll->size = size;
	return 0;
}

static void item_wait(struct epoll_item *item)
{
	struct arrow_wait_queue *queue =
		item->file->ops->queue ? item->file->ops->queue(item->file) :
					 NULL;

	if (!queue) {
		item->looks = true;
		item->epoll->looks++;
		/* who waits already has to look from now on */
		arrow_wait_wake_all(&item->epoll->waiting);
	} else if (item->events & EPOLL_EXCLUSIVE) {
		arrow_wait_add(queue, &item->waiter);
	} else {
		arrow_wait_watch(queue, &item->waiter);
	}
}

int item_add(struct epoll *epoll, struct arrow_file *file, int fd,
	     uint32_t events, uint64_t data)
{
	int error = item_room(epoll, fd);
	struct epoll_item *item =
		error ? NULL : arrow_alloc_zeroed(1, sizeof(*item));

	if (!item)
		return -ENOMEM;
	item->waiter.wake = item_woken;
	item->waiter.data = item;
	item->epoll = epoll;
	item->file = file;
	item->fd = fd;
	item->same_fd = epoll->items[fd];
	epoll->items[fd] = item;
	item->same_file = file->watched;
	file->watched = item;
	item->events = events;
	item_wait(item);
	item_change(item, events, data);
	return 0;
}

void item_change(struct epoll_item *item, uint32_t events, uint64_t data)
{
	item->events = events;
	item->data = data;
	item->was_ready = false;
	if (item_bits(item))
		item_tell(item);
}

void item_remove(struct epoll_item *item)
{
	struct epoll_item **at = &item->epoll->items[item->fd];

	while (*at != item)
		at = &(*at)->same_fd;
	*at = item->same_fd;
	at = (struct epoll_item **)&item->file->watched;
	while (*at != item)
		at = &(*at)->same_file;
	*at = item->same_file;
	arrow_wait_remove(&item->waiter);
	item_unqueue(item);
	item->epoll->looks -= item->looks;
	arrow_free(item);
}

void items_look(struct epoll *epoll)
{
	unsigned int left = epoll->looks;

	for (unsigned int fd = 0; left && fd < epoll->size; fd++) {
		struct epoll_item *item = epoll->items[fd];

		for (; item; item = item->same_fd) {
			if (!item->looks)
				continue;
			bool ready = item_bits(item);

			left--;
			if (ready && !(item->events & EPOLL_EDGE &&
				       item->was_ready))
				item_queue(item);
			item->was_ready = ready;
		}
	}
}

void items_free(struct epoll *epoll)
{
	for (unsigned int fd = 0; fd < epoll->size; fd++) {
		while (epoll->items[fd])
			item_remove(epoll->items[fd]);
	}
	arrow_free(epoll->items);
}

void items_unwatch(struct arrow_file *file)
{
	while (file->watched)
		item_remove(file->watched);
}
