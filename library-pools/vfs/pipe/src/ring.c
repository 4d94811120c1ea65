/* SPDX-License-Identifier: BSD-3-Clause */
/* Slots, and the pages in them. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/pmm.h>

#include "pipe_priv.h"

bool ring_new(struct pipe *pipe)
{
	pipe->size = PIPE_SLOTS;
	pipe->slots = arrow_alloc(PIPE_SLOTS * sizeof(*pipe->slots));
	return pipe->slots;
}

void ring_free(struct pipe *pipe)
{
	while (!pipe_is_empty(pipe))
		arrow_pmm_free(ring_slot(pipe, pipe->tail++)->page, 1);
	if (pipe->spare)
		arrow_pmm_free(pipe->spare, 1);
	arrow_free(pipe->slots);
}

int ring_resize(struct pipe *pipe, unsigned int size)
{
	unsigned int used = pipe->head - pipe->tail;

	if (size < used)
		return -EBUSY;
	struct pipe_slot *slots = arrow_alloc(size * sizeof(*slots));

	if (!slots)
		return -ENOMEM;
	for (unsigned int i = 0; i < used; i++)
		slots[i] = *ring_slot(pipe, pipe->tail + i);
	arrow_free(pipe->slots);
	pipe->slots = slots;
	pipe->size = size;
	pipe->tail = 0;
	pipe->head = used;
	return 0;
}

unsigned int ring_bytes(const struct pipe *pipe)
{
	unsigned int bytes = 0;

	for (unsigned int i = pipe->tail; i != pipe->head; i++)
		bytes += ring_slot(pipe, i)->size;
	return bytes;
}
