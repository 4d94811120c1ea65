/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Who waits where: 256 rings, in each those whose addresses fall together, in
 * the order they came; with SCHED_PRIORITIES by their levels first.
 */
#include <arrow/futex.h>
#include <arrow/sched.h>

#include "futex_priv.h"

#define BUCKET_BITS 8

/* 2^64 divided by the golden ratio: it spreads what lies close together. */
#define BUCKET_SPREAD UINT64_C(0x9e3779b97f4a7c15)

/* The ends of a ring; all zero as long as nobody was ever in it. */
struct bucket {
	struct futex_waiter *next, *previous;
};

static struct bucket buckets[1 << BUCKET_BITS];

static struct futex_waiter *bucket_end(struct bucket *bucket)
{
	return (struct futex_waiter *)bucket;
}

static struct bucket *bucket_of(uintptr_t address)
{
	struct bucket *bucket =
		&buckets[address * BUCKET_SPREAD >> (64 - BUCKET_BITS)];

	if (!bucket->next)
		bucket->next = bucket->previous = bucket_end(bucket);
	return bucket;
}

/* Behind those whose level is as high when they came; ordinary ones at the end. */
static void bucket_add_by_level(struct bucket *bucket,
				struct futex_waiter *waiter)
{
	struct futex_waiter *end = bucket_end(bucket), *at = end;
	const unsigned int level = waiter->thread->level;

	if (level)
		at = bucket->next;
	while (at != end && at->thread->level >= level)
		at = at->next;
	waiter->next = at;
	waiter->previous = at->previous;
	at->previous->next = waiter;
	at->previous = waiter;
}

void futex_add(struct futex_waiter *waiter)
{
	struct bucket *bucket = bucket_of(waiter->address);

	if (CONFIG_SCHED_PRIORITIES) {
		bucket_add_by_level(bucket, waiter);
		return;
	}
	waiter->next = bucket_end(bucket);
	waiter->previous = bucket->previous;
	bucket->previous->next = waiter;
	bucket->previous = waiter;
}

void futex_remove(struct futex_waiter *waiter)
{
	waiter->previous->next = waiter->next;
	waiter->next->previous = waiter->previous;
}

unsigned int futex_wake(uintptr_t address, unsigned int count, uint32_t bits)
{
	struct bucket *bucket = bucket_of(address);
	struct futex_waiter *waiter = bucket->next;
	unsigned int woken = 0;

	while (waiter != bucket_end(bucket) && woken < count) {
		struct futex_waiter *next = waiter->next;

		if (waiter->address == address && waiter->bits & bits) {
			futex_remove(waiter);
			waiter->woken = true;
			arrow_sched_wake(waiter->thread);
			woken++;
		}
		waiter = next;
	}
	return woken;
}

unsigned int futex_move(uintptr_t from, uintptr_t to, unsigned int count)
{
	struct bucket *bucket = bucket_of(from);
	struct futex_waiter *waiter = bucket->next;
	unsigned int moved = 0;

	if (from == to)
		return 0;
	while (waiter != bucket_end(bucket) && moved < count) {
		struct futex_waiter *next = waiter->next;

		if (waiter->address == from) {
			futex_remove(waiter);
			waiter->address = to;
			futex_add(waiter);
			moved++;
		}
		waiter = next;
	}
	return moved;
}

unsigned int arrow_futex_wake(uintptr_t address, unsigned int count)
{
	return futex_wake(address, count, FUTEX_ALL_BITS);
}
