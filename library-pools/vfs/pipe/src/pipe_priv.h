/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the sources of this library share with each other: a pipe is a ring of
 * slots with a page each, as Linux's is, for programs see when it is full. A
 * write goes on in the last page if what is over a multiple of a page fits in
 * there whole; so at most 4,096 bytes (PIPE_BUF) are never torn.
 */
#pragma once

#include <arrow/file.h>
#include <arrow/time.h>
#include <arrow/types.h>
#include <arrow/wait.h>

#define PIPE_PAGE 4096

/* Slots of a new pipe: 64 KiB. */
#define PIPE_SLOTS 16

/* What a program without CAP_SYS_RESOURCE may make of it: 1 MiB. */
#define PIPE_SLOTS_MAX 256

/**
 * struct pipe_slot - Bytes that wait.
 * @page: where they are
 * @start: the first one that is not read yet
 * @size: how many from there on; 1 to %PIPE_PAGE
 * @packet: one read takes them, whole or cut
 */
struct pipe_slot {
	char *page;
	uint16_t start;
	uint16_t size;
	bool packet;
};

/**
 * struct pipe - A pipe.
 * @readers: woken when there is something to read, or nobody writes any more
 * @writers: woken when there is room, or nobody reads any more
 * @reading, @writing: open files of either end; without both it is gone
 * @head: slots that were ever filled; @tail: that were emptied
 * @size: slots, a power of two
 * @slots: they
 * @spare: a page that is not in use, or NULL
 * @inode: its number
 * @uid, @gid: who made it
 * @made: when
 */
struct pipe {
	struct arrow_wait_queue readers, writers;
	unsigned int reading, writing;
	unsigned int head, tail;
	unsigned int size;
	struct pipe_slot *slots;
	char *spare;
	uint64_t inode;
	uint32_t uid, gid;
	struct arrow_time_wall made;
};

/** pipe_is_empty() - Is there nothing to read? */
static inline bool pipe_is_empty(const struct pipe *pipe)
{
	return pipe->head == pipe->tail;
}

/** pipe_is_full() - Is no slot left? */
static inline bool pipe_is_full(const struct pipe *pipe)
{
	return pipe->head - pipe->tail == pipe->size;
}

/** ring_slot() - The slot of that number, counted from the first ever. */
static inline struct pipe_slot *ring_slot(const struct pipe *pipe,
					  unsigned int number)
{
	return &pipe->slots[number & (pipe->size - 1)];
}

/** ring_new() - Give a pipe its first slots. Return: false: memory is out. */
bool ring_new(struct pipe *pipe);

/** ring_free() - Free all slots and what is in them. */
void ring_free(struct pipe *pipe);

/**
 * ring_resize() - Change the number of slots.
 * @size: a power of two
 *
 * Return: 0; -EBUSY if more are in use; -ENOMEM.
 */
int ring_resize(struct pipe *pipe, unsigned int size);

/** ring_bytes() - How many bytes are in it. */
unsigned int ring_bytes(const struct pipe *pipe);

/* The operations of open files, see <arrow/file.h>. */
ssize_t pipe_read(struct arrow_file *file, struct arrow_io *io,
		  int64_t *position);
ssize_t pipe_write(struct arrow_file *file, struct arrow_io *io,
		   int64_t *position);
long pipe_control(struct arrow_file *file, unsigned int command,
		  unsigned long argument);
