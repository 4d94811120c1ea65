/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A channel's bit in the shared page is set by the sender and cleared here,
 * after the wait and before the caller looks: what comes in between sets it
 * again, and no wait follows.
 */
#include <arrow/errno.h>
#include <arrow/event_channel.h>
#include <arrow/hypercall.h>
#include <arrow/shared_info.h>

/* Of the call for event channels (event_channel.h), and of the scheduler's. */
#define EVENT_BIND_VIRQ 1
#define EVENT_SEND 4
#define EVENT_POLL 3

struct event_bind_virq {
	uint32_t virq;
	uint32_t processor;
	uint32_t port;
};

/* One port is waited for, without an end. */
struct event_poll {
	const uint32_t *ports;
	uint32_t count;
	uint32_t padding;
	uint64_t timeout;
};

_Static_assert(sizeof(struct event_poll) == 24, "laid down by Xen");

int arrow_event_channel_virq(unsigned int virq)
{
	struct event_bind_virq bind = {.virq = virq};
	long error = arrow_hypercall(ARROW_HYPERCALL_EVENT, EVENT_BIND_VIRQ,
				     (uintptr_t)&bind, 0, 0);

	return error ? (int)error : (int)bind.port;
}

void arrow_event_channel_notify(unsigned int port)
{
	uint32_t send = port;

	arrow_hypercall(ARROW_HYPERCALL_EVENT, EVENT_SEND, (uintptr_t)&send, 0,
			0);
}

int arrow_event_channel_wait(unsigned int port)
{
	volatile char *shared = arrow_shared_info();
	uint32_t ports[1] = {port};
	struct event_poll poll = {.ports = ports, .count = 1};

	if (!shared || port >= ARROW_EVENT_PORTS)
		return -EINVAL;
	long error = arrow_hypercall(ARROW_HYPERCALL_SCHED, EVENT_POLL,
				     (uintptr_t)&poll, 0, 0);
	uint64_t *pending =
		(uint64_t *)(uintptr_t)(shared + ARROW_SHARED_INFO_PENDING) +
		port / 64;

	if (!error)
		__atomic_fetch_and(pending, ~(UINT64_C(1) << port % 64),
				   __ATOMIC_SEQ_CST);
	return (int)error;
}
