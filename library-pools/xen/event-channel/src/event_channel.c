/* SPDX-License-Identifier: BSD-3-Clause */
/* The calls for event channels, and waiting without an end. */
#include <arrow/errno.h>
#include <arrow/event_channel.h>
#include <arrow/hypercall.h>

#include "poll.h"

/* Of the call for event channels (event_channel.h). */
#define EVENT_BIND_VIRQ 1
#define EVENT_SEND 4

struct event_bind_virq {
	uint32_t virq;
	uint32_t processor;
	uint32_t port;
};

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
	long error = arrow_hypercall(ARROW_HYPERCALL_SCHED, POLL_CALL,
				     (uintptr_t)&poll, 0, 0);

	if (!error)
		poll_clear(shared, port);
	return (int)error;
}
