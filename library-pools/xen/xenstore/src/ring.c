/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Two rings of bytes whose other end is not trusted: what it writes is read
 * once and bounded, and our own indexes are never read back.
 */
#include <arrow/errno.h>

#include "ring.h"

static volatile struct ring_page *ring;
static uint32_t ring_requests_given;
static uint32_t ring_answers_taken;

void ring_start(volatile struct ring_page *page)
{
	ring = page;
	ring_requests_given = page->requests_given;
	ring_answers_taken =
		__atomic_load_n(&page->answers_given, __ATOMIC_ACQUIRE);
	__atomic_store_n(&page->answers_taken, ring_answers_taken,
			 __ATOMIC_RELEASE);
}

long ring_put(const char *bytes, size_t n)
{
	uint32_t lie = ring_requests_given -
		       __atomic_load_n(&ring->requests_taken, __ATOMIC_ACQUIRE);

	if (lie > RING_SIZE)
		return -EIO;
	if (n > RING_SIZE - lie)
		n = RING_SIZE - lie;
	for (size_t i = 0; i < n; i++)
		ring->requests[ring_requests_given++ % RING_SIZE] = bytes[i];
	__atomic_store_n(&ring->requests_given, ring_requests_given,
			 __ATOMIC_RELEASE);
	return (long)n;
}

long ring_lie(void)
{
	uint32_t lie = __atomic_load_n(&ring->answers_given, __ATOMIC_ACQUIRE) -
		       ring_answers_taken;

	return lie > RING_SIZE ? -EIO : (long)lie;
}

long ring_take(char *to, size_t n)
{
	long lie = ring_lie();

	if (lie < 0)
		return lie;
	if (n > (size_t)lie)
		n = (size_t)lie;
	for (size_t i = 0; to && i < n; i++)
		to[i] = ring->answers[(ring_answers_taken + i) % RING_SIZE];
	ring_answers_taken += (uint32_t)n;
	__atomic_store_n(&ring->answers_taken, ring_answers_taken,
			 __ATOMIC_RELEASE);
	return (long)n;
}
