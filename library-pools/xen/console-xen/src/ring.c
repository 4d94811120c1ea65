/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Two rings of bytes whose other end is not trusted: what it writes is read
 * once and bounded, and our own indexes are never read back.
 */
#include <arrow/errno.h>

#include "ring.h"

static volatile struct ring_page *ring;
static uint32_t ring_out_given;
static uint32_t ring_in_taken;

void ring_start(volatile struct ring_page *page)
{
	ring = page;
	ring_out_given = page->out_given;
	ring_in_taken = page->in_taken;
}

long ring_put(const char *text, size_t n)
{
	uint32_t lie = ring_out_given -
		       __atomic_load_n(&ring->out_taken, __ATOMIC_ACQUIRE);

	if (lie > RING_OUT_SIZE)
		return -EIO;
	if (n > RING_OUT_SIZE - lie)
		n = RING_OUT_SIZE - lie;
	for (size_t i = 0; i < n; i++)
		ring->out[ring_out_given++ % RING_OUT_SIZE] = text[i];
	__atomic_store_n(&ring->out_given, ring_out_given, __ATOMIC_RELEASE);
	return (long)n;
}

size_t ring_take(char *to, size_t n)
{
	uint32_t given = __atomic_load_n(&ring->in_given, __ATOMIC_ACQUIRE);
	uint32_t lie = given - ring_in_taken;

	if (lie > RING_IN_SIZE) {
		ring_in_taken = given;
		n = 0;
	} else if (n > lie) {
		n = lie;
	}
	for (size_t i = 0; i < n; i++)
		to[i] = ring->in[ring_in_taken++ % RING_IN_SIZE];
	__atomic_store_n(&ring->in_taken, ring_in_taken, __ATOMIC_RELEASE);
	return n;
}
