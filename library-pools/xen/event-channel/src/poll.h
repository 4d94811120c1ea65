/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Waiting for a channel. Its bit in the shared page is set by the sender and
 * cleared here, after the wait and before the caller looks: what comes in
 * between sets it again, and no wait follows.
 */
#pragma once

#include <arrow/shared_info.h>
#include <arrow/types.h>

/* SCHEDOP_poll (sched.h). */
#define POLL_CALL 3

/* One port is waited for; @timeout is Xen's time, or 0: without an end. */
struct event_poll {
	const uint32_t *ports;
	uint32_t count;
	uint32_t padding;
	uint64_t timeout;
};

_Static_assert(sizeof(struct event_poll) == 24, "laid down by Xen");

/* What came on a port up to now is looked at by the caller. */
static inline void poll_clear(volatile char *shared, unsigned int port)
{
	uint64_t *pending =
		(uint64_t *)(uintptr_t)(shared + ARROW_SHARED_INFO_PENDING) +
		port / 64;

	__atomic_fetch_and(pending, ~(UINT64_C(1) << port % 64),
			   __ATOMIC_SEQ_CST);
}
