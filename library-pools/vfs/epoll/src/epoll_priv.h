/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A set has an item for each file and descriptor. An item waits in the file's
 * queue; a wake puts it on the set's list of those that may be ready, and whoever
 * waits looks at these only. Items do not hold their files: the last close of a
 * file takes its items out.
 */
#pragma once

#include <arrow/file.h>
#include <arrow/types.h>
#include <arrow/wait.h>

/* Flags among the events; Linux's. */
#define EPOLL_EDGE 0x80000000u
#define EPOLL_ONCE 0x40000000u
#define EPOLL_WAKEUP 0x20000000u
#define EPOLL_EXCLUSIVE 0x10000000u
#define EPOLL_FLAGS \
	(EPOLL_EDGE | EPOLL_ONCE | EPOLL_WAKEUP | EPOLL_EXCLUSIVE)

/* Sets within each other; Linux's limit. */
#define EPOLL_NESTS 4

/**
 * struct epoll_item - A file in a set.
 * @waiter: in the file's queue
 * @epoll: the set
 * @file: whose end takes the item out
 * @fd: the descriptor it was named by
 * @events: wanted, with flags; ERR and HUP are always
 * @data: the program's
 * @same_fd: another item of that descriptor
 * @same_file: another item of that file, of this set or another
 * @next, @previous: on the list of those that may be ready; NULL: not on it
 * @looks: the file has no queue
 * @was_ready: of such a file with EPOLL_EDGE: it has been told
 */
struct epoll_item {
	struct arrow_waiter waiter;
	struct epoll *epoll;
	struct arrow_file *file;
	int fd;
	uint32_t events;
	uint64_t data;
	struct epoll_item *same_fd;
	struct epoll_item *same_file;
	struct epoll_item *next, *previous;
	bool looks;
	bool was_ready;
};

/**
 * struct epoll - A set.
 * @waiting: threads that wait for it, of which one is woken when an item comes on
 *	the list
 * @queue: woken then as well: those who wait for the set as a file
 * @ready: the ends of the list of those that may be ready
 * @items: by descriptor, @size of them
 * @looks: items without a queue
 */
struct epoll {
	struct arrow_wait_queue waiting;
	struct arrow_wait_queue queue;
	struct epoll_item ready;
	struct epoll_item **items;
	unsigned int size;
	unsigned int looks;
};

/** epoll_files - The operations of a set, by which it is known. */
extern const struct arrow_file_ops epoll_files;

/** epoll_of() - The set that an open file is; NULL: it is none. */
static inline struct epoll *epoll_of(const struct arrow_file *file)
{
	return file->ops == &epoll_files ? file->object : NULL;
}

/** item_find() - The item of a file and descriptor, or NULL. */
struct epoll_item *item_find(const struct epoll *epoll,
			     const struct arrow_file *file, int fd);

/**
 * item_add() - Add a file to a set.
 * @events: with ERR and HUP
 *
 * Return: 0 or -ENOMEM.
 */
int item_add(struct epoll *epoll, struct arrow_file *file, int fd,
	     uint32_t events, uint64_t data);

/** item_change() - Want other events of it. */
void item_change(struct epoll_item *item, uint32_t events, uint64_t data);

/** item_remove() - Take it out of its set and free it. */
void item_remove(struct epoll_item *item);

/** item_bits() - The wanted events that hold now. */
uint32_t item_bits(const struct epoll_item *item);

/** item_queue() - Put it last on the list; it may be on it. */
void item_queue(struct epoll_item *item);

/** item_unqueue() - Take it off the list; it may be on none. */
void item_unqueue(struct epoll_item *item);

/** items_look() - Put those on the list that have no queue and are ready. */
void items_look(struct epoll *epoll);

/** items_free() - Take all items out. */
void items_free(struct epoll *epoll);

/** items_unwatch() - A file goes: take its items out of their sets. */
void items_unwatch(struct arrow_file *file);
