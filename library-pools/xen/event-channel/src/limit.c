/* SPDX-License-Identifier: BSD-3-Clause */
/* Waiting till a moment by Xen's time, which is in the shared page. */
#include <arrow/errno.h>
#include <arrow/event_channel.h>
#include <arrow/hypercall.h>
#include <arrow/pvclock.h>

#include "poll.h"

int arrow_event_channel_time(uint64_t *now)
{
	volatile char *shared = arrow_shared_info();
	uint64_t time;
	uint64_t passed;

	if (!shared)
		return -EINVAL;
	int error = arrow_pvclock_read(
		(void *)(uintptr_t)(shared + ARROW_SHARED_INFO_TIME), &time, 0,
		&passed);

	if (!error)
		*now = time;
	return error;
}

int arrow_event_channel_wait_until(unsigned int port, uint64_t end)
{
	volatile char *shared = arrow_shared_info();
	uint32_t ports[1] = {port};
	struct event_poll poll = {.ports = ports, .count = 1, .timeout = end};
	uint64_t now;

	if (!shared || port >= ARROW_EVENT_PORTS)
		return -EINVAL;
	/* which would be no end */
	if (!end)
		return -ETIMEDOUT;
	long error = arrow_hypercall(ARROW_HYPERCALL_SCHED, POLL_CALL,
				     (uintptr_t)&poll, 0, 0);

	if (error)
		return (int)error;
	poll_clear(shared, port);
	error = arrow_event_channel_time(&now);
	if (error)
		return (int)error;
	return now < end ? 0 : -ETIMEDOUT;
}
