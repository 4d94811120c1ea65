/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Checks of TLSF_CHECK. The size asked for stands, disguised by the block's
 * address, in the word before the next block's header proper, and every byte
 * between the user's last one and that word holds a pattern. Neither survives
 * a write beyond the end, and neither is there after a release.
 */
#include <arrow/panic.h>

#include "tlsf_priv.h"

#define CHECK_GUARD_BYTE 0xfd
#define CHECK_FREED_BYTE 0xdf
#define CHECK_MAGIC ((size_t)0x7f1ea75e0ddba115)

static size_t *check_seal_word(struct tlsf_block *block)
{
	return (size_t *)&tlsf_next(block)->previous;
}

void tlsf_check_seal(struct tlsf_block *block, size_t size)
{
	size_t *seal = check_seal_word(block);
	unsigned char *byte = (unsigned char *)tlsf_payload(block) + size;

	while (byte < (unsigned char *)seal)
		*byte++ = CHECK_GUARD_BYTE;
	*seal = size ^ (size_t)block ^ CHECK_MAGIC;
}

/* Whether @block could be one that arrow_alloc() handed out. */
static bool check_is_block(const struct tlsf_block *block)
{
	return (size_t)block % TLSF_ALIGN == 0 &&
	       tlsf_span(block) >= TLSF_SPAN_MIN &&
	       tlsf_span(block) < TLSF_SPAN_LIMIT;
}

/* A released block may have become part of the one before it. */
static bool check_is_released(const struct tlsf_block *block)
{
	return tlsf_is_free(block) ||
	       (tlsf_next(block)->span_flags & TLSF_PREVIOUS_FREE);
}

static bool check_guard_holds(struct tlsf_block *block, size_t size)
{
	const unsigned char *byte = (unsigned char *)tlsf_payload(block) + size;
	const unsigned char *end = (unsigned char *)check_seal_word(block);

	while (byte < end && *byte == CHECK_GUARD_BYTE)
		byte++;
	return byte == end;
}

size_t tlsf_check_verify(const void *payload)
{
	struct tlsf_block *block = tlsf_from_payload(payload);

	if (!check_is_block(block))
		arrow_panic("alloc: %p is not a block", payload);
	size_t seal = *check_seal_word(block);
	size_t size = seal ^ (size_t)block ^ CHECK_MAGIC;

	if (seal == 0 || check_is_released(block))
		arrow_panic("alloc: %p was released before", payload);
	if (size > tlsf_span(block) - TLSF_HEADER ||
	    !check_guard_holds(block, size))
		arrow_panic("alloc: block %p was written beyond its end",
			    payload);
	return size;
}

void tlsf_check_poison(struct tlsf_block *block)
{
	size_t *seal = check_seal_word(block);
	unsigned char *byte = tlsf_payload(block);

	while (byte < (unsigned char *)seal)
		*byte++ = CHECK_FREED_BYTE;
	*seal = 0;
}
