/* SPDX-License-Identifier: BSD-3-Clause */
/* Each end tells the other when it has given or taken something. */
#include <arrow/errno.h>
#include <arrow/event_channel.h>

#include "stream.h"

#define STREAM_NANOSECONDS (CONFIG_XENSTORE_SECONDS * UINT64_C(1000000000))

static unsigned int stream_port;
static uint64_t stream_end;

void stream_start(volatile struct ring_page *page, unsigned int port)
{
	ring_start(page);
	stream_port = port;
}

int stream_begin(void)
{
	uint64_t now;
	int error = arrow_event_channel_time(&now);

	if (!error)
		stream_end = now + STREAM_NANOSECONDS;
	return error;
}

int stream_late(void)
{
	uint64_t now;
	int error = arrow_event_channel_time(&now);

	if (error)
		return error;
	return now < stream_end ? 0 : -ETIMEDOUT;
}

static int stream_wait(void)
{
	return arrow_event_channel_wait_until(stream_port, stream_end);
}

int stream_send(const char *bytes, size_t n)
{
	while (n) {
		long put = ring_put(bytes, n);

		if (put < 0)
			return (int)put;
		if (put)
			arrow_event_channel_notify(stream_port);
		bytes += put;
		n -= (size_t)put;
		int error = n ? stream_wait() : 0;

		if (error)
			return error;
	}
	return 0;
}

int stream_await(void)
{
	long lie = ring_lie();

	while (!lie) {
		int error = stream_wait();

		if (error)
			return error;
		lie = ring_lie();
	}
	return lie < 0 ? (int)lie : 0;
}

int stream_receive(char *to, size_t n)
{
	while (n) {
		int error = stream_await();

		if (error)
			return error;
		long got = ring_take(to, n);

		if (got < 0)
			return (int)got;
		arrow_event_channel_notify(stream_port);
		if (to)
			to += got;
		n -= (size_t)got;
	}
	return 0;
}
