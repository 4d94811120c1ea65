/* SPDX-License-Identifier: BSD-3-Clause */
/* Queues of signals; those of a number are taken in the order they came in. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/mem.h>

#include "queue.h"

static unsigned int queue_count;

/* Where the first entry with a number hangs; the end if there is none. */
static struct arrow_signal_entry **queue_find(struct arrow_signal_entry **at, int signal)
{
	while (*at && (*at)->info.signal != signal)
		at = &(*at)->next;
	return at;
}

/* @info: what the program is told; NULL: nothing */
static void queue_drop(struct arrow_signal_entry **at,
		       struct arrow_signal_info *info)
{
	struct arrow_signal_entry *entry = *at;

	*at = entry->next;
	entry->waits = false;
	if (entry->taken) {
		entry->taken(entry, info);
		return;
	}
	arrow_free(entry);
	queue_count--;
}

void queue_append(struct signal_queue *queue, struct arrow_signal_entry *entry)
{
	struct arrow_signal_entry **at = &queue->first;

	while (*at)
		at = &(*at)->next;
	entry->next = NULL;
	entry->waits = true;
	*at = entry;
	queue->set |= SIGNAL_BIT(entry->info.signal);
}

int queue_add(struct signal_queue *queue, const struct arrow_signal_info *info)
{
	bool real = info->signal >= QUEUE_REAL_TIME;
	struct arrow_signal_entry *entry = NULL;

	if (!real && queue->set & SIGNAL_BIT(info->signal))
		return 0;
	if (queue_count < QUEUE_MAX)
		entry = arrow_alloc(sizeof(*entry));
	if (!entry && real && info->code != ARROW_SIGNAL_FROM_KERNEL)
		return -EAGAIN;
	queue->set |= SIGNAL_BIT(info->signal);
	if (!entry)
		return 0;
	entry->info = *info;
	entry->taken = NULL;
	queue_append(queue, entry);
	queue_count++;
	return 0;
}

void queue_take(struct signal_queue *queue, int signal,
		struct arrow_signal_info *info)
{
	struct arrow_signal_entry **at = queue_find(&queue->first, signal);

	if (*at) {
		*info = (*at)->info;
		queue_drop(at, info);
	} else {
		memset(info, 0, sizeof(*info));
		info->signal = signal;
	}
	if (!*queue_find(at, signal))
		queue->set &= ~SIGNAL_BIT(signal);
}

void queue_forget(struct signal_queue *queue, int signal)
{
	struct arrow_signal_entry **at = &queue->first;

	while (*(at = queue_find(at, signal)))
		queue_drop(at, NULL);
	queue->set &= ~SIGNAL_BIT(signal);
}

bool queue_withdraw(struct signal_queue *queue, struct arrow_signal_entry *entry)
{
	int signal = entry->info.signal;
	struct arrow_signal_entry **at = &queue->first;

	while (*at && *at != entry)
		at = &(*at)->next;
	if (!*at)
		return false;
	*at = entry->next;
	entry->waits = false;
	if (!*queue_find(&queue->first, signal))
		queue->set &= ~SIGNAL_BIT(signal);
	return true;
}
