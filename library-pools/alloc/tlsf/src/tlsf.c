/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The functions of <arrow/alloc.h> on the heap of heap.c. With TLSF_CHECK a
 * block is sealed when it is handed out and verified when it comes back.
 */
#include <arrow/alloc.h>
#include <arrow/mem.h>
#include <arrow/pmm_fail.h>

#include "tlsf_priv.h"

/* The span of a block for @size bytes; 0 if that can never be had. */
static size_t tlsf_span_for(size_t size)
{
	size_t extra = TLSF_OVERHEAD;

	if (CONFIG_TLSF_CHECK)
		extra += TLSF_CHECK_BYTES;
	if (size >= TLSF_SPAN_LIMIT / 2)
		return 0;
	size_t span = (size + extra + TLSF_ALIGN - 1) & ~(TLSF_ALIGN - 1);

	return span < TLSF_SPAN_MIN ? TLSF_SPAN_MIN : span;
}

/* The payload of a block that is ready for its user. */
static void *tlsf_hand_out(struct tlsf_block *block, size_t size)
{
	if (CONFIG_TLSF_CHECK)
		tlsf_check_seal(block, size);
	return tlsf_payload(block);
}

void *arrow_alloc(size_t size)
{
	size_t span = tlsf_span_for(size);

	if (!span || (CONFIG_PMM_FAIL && arrow_pmm_fail_due()))
		return NULL;
	struct tlsf_block *block = tlsf_heap_take(span);

	if (!block)
		return NULL;
	if (CONFIG_PMM_FAIL)
		arrow_pmm_fail.blocks++;
	return tlsf_hand_out(block, size);
}

void *arrow_alloc_zeroed(size_t count, size_t size)
{
	size_t bytes;

	if (__builtin_mul_overflow(count, size, &bytes))
		return NULL;
	void *payload = arrow_alloc(bytes);

	return payload ? memset(payload, 0, bytes) : NULL;
}

/* Cut the front of @block off, so that its payload is at a multiple of @align,
 * which is 32 at least. */
static struct tlsf_block *tlsf_align(struct tlsf_block *block, size_t align)
{
	size_t gap = -(size_t)tlsf_payload(block) & (align - 1);

	if (!gap)
		return block;
	if (gap < TLSF_SPAN_MIN)
		gap += align;
	return tlsf_heap_trim_front(block, gap);
}

void *arrow_alloc_aligned(size_t align, size_t size)
{
	if (!align || (align & (align - 1)) || align > TLSF_SPAN_LIMIT / 4)
		return NULL;
	if (align <= TLSF_ALIGN)
		return arrow_alloc(size);
	size_t span = tlsf_span_for(size);

	if (!span || (CONFIG_PMM_FAIL && arrow_pmm_fail_due()))
		return NULL;
	struct tlsf_block *block = tlsf_heap_take(span + align + TLSF_SPAN_MIN);

	if (!block)
		return NULL;
	block = tlsf_align(block, align);
	tlsf_heap_trim(block, span);
	if (CONFIG_PMM_FAIL)
		arrow_pmm_fail.blocks++;
	return tlsf_hand_out(block, size);
}

size_t arrow_alloc_usable_size(const void *payload)
{
	if (!payload)
		return 0;
	if (CONFIG_TLSF_CHECK)
		return tlsf_check_verify(payload);
	return tlsf_span(tlsf_from_payload(payload)) - TLSF_OVERHEAD;
}

static void *tlsf_move(void *payload, size_t old_size, size_t size)
{
	void *moved = arrow_alloc(size);

	if (!moved)
		return NULL;
	memcpy(moved, payload, old_size);
	arrow_free(payload);
	return moved;
}

void *arrow_realloc(void *payload, size_t size)
{
	if (!payload)
		return arrow_alloc(size);
	struct tlsf_block *block = tlsf_from_payload(payload);
	size_t old_size = arrow_alloc_usable_size(payload);
	size_t span = tlsf_span_for(size);

	if (!span)
		return NULL;
	if (tlsf_span(block) < span && !tlsf_heap_extend(block, span))
		return tlsf_move(payload, old_size, size);
	tlsf_heap_trim(block, span);
	return tlsf_hand_out(block, size);
}

void arrow_free(void *payload)
{
	if (!payload)
		return;
	struct tlsf_block *block = tlsf_from_payload(payload);

	if (CONFIG_PMM_FAIL)
		arrow_pmm_fail.blocks--;
	if (CONFIG_TLSF_CHECK) {
		tlsf_check_verify(payload);
		tlsf_check_poison(block);
	}
	tlsf_heap_release(block);
}
