/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/compiler.h>
#include <arrow/user_memory.h>

#include "../event.h"

/* Linux's struct epoll_event: as on all others but x86_64. */
struct event {
	uint32_t events;
	uint64_t data;
};

const size_t event_size = sizeof(struct event);

long event_take(uintptr_t from, uint32_t *events, uint64_t *data)
{
	struct event event;
	long error = arrow_user_read(&event, from, sizeof(event));

	if (!error) {
		*events = event.events;
		*data = event.data;
	}
	return error;
}

long event_give(uintptr_t to, uint32_t events, uint64_t data)
{
	struct event event = {.events = events, .data = data};

	return arrow_user_write(to, &event, sizeof(event));
}
