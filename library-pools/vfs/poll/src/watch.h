/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Waiting for several files at once, in kernels with threads. Where each of them
 * has a queue the thread rests until one of the queues is woken; else it looks
 * each millisecond.
 */
#pragma once

#include <arrow/file.h>
#include <arrow/types.h>
#include <arrow/wait.h>

/**
 * struct watch_file - A file that is watched.
 * @waiter: in its queue
 * @file: held, for another thread may close its last descriptor
 */
struct watch_file {
	struct arrow_waiter waiter;
	struct arrow_file *file;
};

/**
 * struct watch - A wait.
 * @queue: the thread's; woken when one of the files' queues is
 * @files: @count of them
 * @looks: one has no queue
 */
struct watch {
	struct arrow_wait_queue queue;
	struct watch_file *files;
	unsigned int count;
	bool looks;
};

/** watch_start() - Begin. @most: files. Return: 0 or -ENOMEM. */
int watch_start(struct watch *watch, unsigned int most);

/** watch_add() - Watch what is open at a descriptor, if anything is. */
void watch_add(struct watch *watch, int fd);

/**
 * watch_until() - As arrow_wait_until(); the end of the wait.
 *
 * Afterwards nothing is watched, and what watch_start() took is given back.
 */
int watch_until(struct watch *watch, bool (*ready)(void *data), void *data,
		uint64_t deadline);
