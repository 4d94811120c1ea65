/* SPDX-License-Identifier: BSD-3-Clause */
/* The console of a domain that another one serves. */
#include <arrow/event_channel.h>

#include "ring.h"
#include "ring_find.h"
#include "way.h"

static unsigned int way_ring_channel;

bool way_ring_find(void)
{
	volatile struct ring_page *page = ring_find(&way_ring_channel);

	if (page)
		ring_start(page);
	return page;
}

/* What is left when the ring is broken is dropped. */
static void way_ring_write(const char *text, size_t n)
{
	while (n) {
		long put = ring_put(text, n);

		if (put < 0)
			return;
		arrow_event_channel_notify(way_ring_channel);
		text += put;
		n -= (size_t)put;
		/* it is full: the other end tells when it has taken something */
		if (n && arrow_event_channel_wait(way_ring_channel))
			return;
	}
}

static size_t way_ring_read(char *to, size_t n)
{
	size_t got = ring_take(to, n);

	if (got)
		arrow_event_channel_notify(way_ring_channel);
	return got;
}

static int way_ring_port(void)
{
	return (int)way_ring_channel;
}

const struct way way_ring = {way_ring_write, way_ring_read, way_ring_port};
