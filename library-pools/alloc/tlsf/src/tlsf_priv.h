/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Blocks of the two-level segregated fit heap.
 *
 * A pool is a run of pages, cut without gaps into blocks. A block begins with
 * its header and ends where the next header begins:
 *
 *     block            block + span
 *     | previous | span+flags | payload ......... | previous | span+flags |
 *                             16 bytes in         ^ still payload, unless free
 *
 * `previous` is part of the preceding block's payload while that is in use, so
 * a block costs 8 bytes beyond its payload. The last block of a pool is a
 * sentinel, in use, of span 0.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

#define TLSF_ALIGN ((size_t)16)

/* Bits below TLSF_ALIGN in span_flags. */
#define TLSF_FREE ((size_t)1)		/* this block is free */
#define TLSF_PREVIOUS_FREE ((size_t)2)	/* the block before it is free */
#define TLSF_FIRST ((size_t)4)		/* nothing of the pool is before it */
#define TLSF_FLAGS (TLSF_ALIGN - 1)

struct tlsf_block {
	struct tlsf_block *previous;	/* valid if TLSF_PREVIOUS_FREE */
	size_t span_flags;
	struct tlsf_block *next_free;	/* these two only while free */
	struct tlsf_block *previous_free;
};

#define TLSF_HEADER ((size_t)16)
#define TLSF_SPAN_MIN sizeof(struct tlsf_block)

/* What a block's span is longer than its payload. */
#define TLSF_OVERHEAD (TLSF_HEADER - sizeof(struct tlsf_block *))

/* Larger spans have no list; 512 GiB. */
#define TLSF_SPAN_LIMIT ((size_t)1 << 39)

_Static_assert(TLSF_SPAN_MIN == 32, "a free block must fit the smallest span");

static inline size_t tlsf_span(const struct tlsf_block *block)
{
	return block->span_flags & ~TLSF_FLAGS;
}

static inline bool tlsf_is_free(const struct tlsf_block *block)
{
	return block->span_flags & TLSF_FREE;
}

static inline struct tlsf_block *tlsf_next(const struct tlsf_block *block)
{
	return (struct tlsf_block *)((char *)block + tlsf_span(block));
}

static inline void *tlsf_payload(const struct tlsf_block *block)
{
	return (char *)block + TLSF_HEADER;
}

static inline struct tlsf_block *tlsf_from_payload(const void *payload)
{
	return (struct tlsf_block *)((char *)payload - TLSF_HEADER);
}

/* lists.c: free blocks by size. */

/* Put a free block into the list of its span. */
void tlsf_list_insert(struct tlsf_block *block);

/* Take a free block out of its list. */
void tlsf_list_remove(struct tlsf_block *block);

/* The smallest span such that any listed block of its list or above serves. */
size_t tlsf_list_round(size_t span);

/* A listed block of at least @span bytes, in constant time; may miss one whose
 * list also holds smaller ones. NULL if there is none. */
struct tlsf_block *tlsf_list_find(size_t span);

/* As tlsf_list_find(), but misses none; takes as long as a list is. */
struct tlsf_block *tlsf_list_search(size_t span);

/* heap.c: cutting and joining. */

/* A block of at least @span bytes, in use; NULL when memory is out. */
struct tlsf_block *tlsf_heap_take(size_t span);

/* Give a block in use back. */
void tlsf_heap_release(struct tlsf_block *block);

/* Cut a block in use down to @span and release the rest, if that is enough
 * for a block. */
void tlsf_heap_trim(struct tlsf_block *block, size_t span);

/* Cut @bytes, enough for a block, off the front of a block in use and release
 * them. Return: what remains. */
struct tlsf_block *tlsf_heap_trim_front(struct tlsf_block *block, size_t bytes);

/* Join the block behind to one in use if that yields @span bytes. */
bool tlsf_heap_extend(struct tlsf_block *block, size_t span);

/* check.c, with TLSF_CHECK: what stands between payload and next header. */

/* Bytes that a checked block needs beyond its payload. */
#define TLSF_CHECK_BYTES sizeof(size_t)

/* Note that @size bytes were asked for; everything behind them is guarded. */
void tlsf_check_seal(struct tlsf_block *block, size_t size);

/* Panic unless @payload is a block in use with its guard unbroken.
 * Return: the size that was asked for. */
size_t tlsf_check_verify(const void *payload);

/* Overwrite the payload, so that its use after release shows. */
void tlsf_check_poison(struct tlsf_block *block);
