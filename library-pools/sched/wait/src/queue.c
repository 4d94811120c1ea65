/* SPDX-License-Identifier: BSD-3-Clause */
/* Queues: lists, the first of which knows the last. */
#include <arrow/wait.h>

void arrow_wait_add(struct arrow_wait_queue *queue, struct arrow_waiter *waiter)
{
	struct arrow_waiter *first = queue->first;

	waiter->queue = queue;
	waiter->next = NULL;
	if (first) {
		waiter->previous = first->previous;
		first->previous->next = waiter;
		first->previous = waiter;
	} else {
		waiter->previous = waiter;
		queue->first = waiter;
	}
}

void arrow_wait_watch(struct arrow_wait_queue *queue,
		      struct arrow_waiter *waiter)
{
	arrow_wait_add(queue, waiter);
	struct arrow_waiter *first = queue->first;

	if (first == waiter)
		return;
	/* the ring of those before is whole: turn it by one */
	waiter->previous->next = NULL;
	waiter->next = first;
	queue->first = waiter;
}

void arrow_wait_remove(struct arrow_waiter *waiter)
{
	struct arrow_wait_queue *queue = waiter->queue;

	if (!queue)
		return;
	waiter->queue = NULL;
	if (queue->first == waiter)
		queue->first = waiter->next;
	else
		waiter->previous->next = waiter->next;
	if (waiter->next)
		waiter->next->previous = waiter->previous;
	else if (queue->first)
		queue->first->previous = waiter->previous;
}

void arrow_wait_wake_one(struct arrow_wait_queue *queue)
{
	struct arrow_waiter *waiter = queue->first;

	while (waiter) {
		struct arrow_waiter *next = waiter->next;

		if (waiter->wake(waiter))
			return;
		waiter = next;
	}
}

void arrow_wait_wake_all(struct arrow_wait_queue *queue)
{
	struct arrow_waiter *waiter = queue->first;

	while (waiter) {
		struct arrow_waiter *next = waiter->next;

		waiter->wake(waiter);
		waiter = next;
	}
}
