/* SPDX-License-Identifier: BSD-3-Clause */
/* The store is looked for at the first call, and left alone once it is broken. */
#include <arrow/errno.h>
#include <arrow/event_channel.h>
#include <arrow/hypercall.h>
#include <arrow/xenstore.h>

#include "message.h"
#include "ring_find.h"
#include "stream.h"

/* Nobody looked yet. */
#define XENSTORE_UNKNOWN 1

/* 0: it is there; negative: why it cannot be asked. */
static int xenstore_state = XENSTORE_UNKNOWN;

static int xenstore_find(void)
{
	volatile struct ring_page *page;
	uint64_t port;

	if (!arrow_hypercall_there())
		return -ENODEV;
	page = ring_find(&port);
	if (!page || !port || port >= ARROW_EVENT_PORTS)
		return -ENODEV;
	stream_start(page, (unsigned int)port);
	message_start();
	return 0;
}

static long xenstore_ask(const struct message_request *request, char *to,
			 size_t size)
{
	bool broken;
	long answer;

	if (xenstore_state == XENSTORE_UNKNOWN)
		xenstore_state = xenstore_find();
	if (xenstore_state)
		return xenstore_state;
	answer = message_ask(request, to, size, &broken);
	if (broken)
		xenstore_state = -EIO;
	return answer;
}

long arrow_xenstore_read(const char *path, char *to, size_t size)
{
	struct message_request request = {.type = MESSAGE_READ, .path = path};
	long n;

	if (!size)
		return -ERANGE;
	n = xenstore_ask(&request, to, size - 1);
	if (n >= 0)
		to[n] = '\0';
	return n;
}

long arrow_xenstore_list(const char *path, char *to, size_t size)
{
	struct message_request request = {.type = MESSAGE_LIST, .path = path};
	long n = xenstore_ask(&request, to, size);

	/* what is cut short is no list */
	return n > 0 && to[n - 1] ? -EIO : n;
}

/* Ask for what is only said to be done. */
static int xenstore_change(const struct message_request *request)
{
	char done[sizeof("OK")];
	long n = xenstore_ask(request, done, sizeof(done));

	if (n == sizeof(done) && done[0] == 'O' && done[1] == 'K' && !done[2])
		return 0;
	return n < 0 && n != -ERANGE ? (int)n : -EIO;
}

int arrow_xenstore_write(const char *path, const char *value, size_t n)
{
	struct message_request request = {
		.type = MESSAGE_WRITE,
		.path = path,
		.value = value,
		.value_size = n,
	};

	return xenstore_change(&request);
}

int arrow_xenstore_remove(const char *path)
{
	struct message_request request = {.type = MESSAGE_REMOVE, .path = path};

	return xenstore_change(&request);
}
