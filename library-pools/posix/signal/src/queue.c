/* SPDX-License-Identifier: BSD-3-Clause */
/* Queues of signals; those of a number are taken in the order they came in. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/mem.h>

#include "queue.h"

struct signal_entry {
	struct signal_entry *next;
	struct arrow_signal_info info;
};

static unsigned int queue_count;

/* Where the first entry with a number hangs; the end if there is none. */
static struct signal_entry **queue_find(struct signal_entry **at, int signal)
{
	while (*at && (*at)->info.signal != signal)
		at = &(*at)->next;
	return at;
}

static void queue_drop(struct signal_entry **at)
{
	struct signal_entry *entry = *at;

	*at = entry->next;
	arrow_free(entry);
	queue_count--;
}

int queue_add(struct signal_queue *queue, const struct arrow_signal_info *info)
{
	bool real = info->signal >= QUEUE_REAL_TIME;
	struct signal_entry *entry = NULL, **at = &queue->first;

	if (!real && queue->set & SIGNAL_BIT(info->signal))
		return 0;
	if (queue_count < QUEUE_MAX)
		entry = arrow_alloc(sizeof(*entry));
	if (!entry && real && info->code != ARROW_SIGNAL_FROM_KERNEL)
		return -EAGAIN;
	queue->set |= SIGNAL_BIT(info->signal);
	if (!entry)
		return 0;
	while (*at)
		at = &(*at)->next;
	entry->next = NULL;
	entry->info = *info;
	*at = entry;
	queue_count++;
	return 0;
}

void queue_take(struct signal_queue *queue, int signal,
		struct arrow_signal_info *info)
{
	struct signal_entry **at = queue_find(&queue->first, signal);

	if (*at) {
		*info = (*at)->info;
		queue_drop(at);
	} else {
		memset(info, 0, sizeof(*info));
		info->signal = signal;
	}
	if (!*queue_find(at, signal))
		queue->set &= ~SIGNAL_BIT(signal);
}

void queue_forget(struct signal_queue *queue, int signal)
{
	struct signal_entry **at = &queue->first;

	while (*(at = queue_find(at, signal)))
		queue_drop(at);
	queue->set &= ~SIGNAL_BIT(signal);
}
