/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * One request is under way at a time. What comes may be an event, which nobody
 * here waits for, or the answer to a request that was given up: both are passed
 * over. Anything else that is not the answer is not the protocol.
 */
#include <arrow/errno.h>

#include "error.h"
#include "message.h"
#include "stream.h"

/* Numbers of requests begin behind this, which events have. */
#define MESSAGE_NOBODYS 0

static uint32_t message_number; /* of the last request */

void message_start(void)
{
	message_number = MESSAGE_NOBODYS;
}

/* Return: the bytes of the path, NUL included; more than MESSAGE_MAX: too many. */
static size_t message_path_size(const char *path)
{
	size_t n = 0;

	while (n < MESSAGE_MAX && path[n])
		n++;
	return n + 1;
}

static int message_send(const struct message_request *request, size_t path_size)
{
	struct message_head head = {
		.type = request->type,
		.number = message_number,
		.size = (uint32_t)(path_size + request->value_size),
	};
	int error = stream_send((const char *)&head, sizeof(head));

	if (!error)
		error = stream_send(request->path, path_size);
	if (!error)
		error = stream_send(request->value, request->value_size);
	return error;
}

/* Is it nothing that answers the present request? */
static bool message_is_others(const struct message_head *head)
{
	return head->type == MESSAGE_EVENT ||
	       (head->number != MESSAGE_NOBODYS &&
		head->number < message_number);
}

/*
 * Receive heads until there is that of the answer.
 *
 * Return: 0; a negative errno, with @broken false if a message can follow.
 */
static int message_find(struct message_head *head, bool *broken)
{
	for (;;) {
		int error = stream_await();

		if (error) {
			*broken = error != -ETIMEDOUT;
			return error;
		}
		*broken = true;
		error = stream_receive((char *)head, sizeof(*head));
		if (!error && head->size > MESSAGE_MAX)
			error = -EIO;
		if (error || !message_is_others(head))
			return error;
		error = stream_receive(NULL, head->size);
		if (error)
			return error;
		*broken = false;
		/* however many there are */
		error = stream_late();
		if (error)
			return error;
	}
}

/* Receive what follows the head: as much as fits, and the rest is dropped. */
static int message_receive(char *to, size_t size, size_t n)
{
	size_t fits = n < size ? n : size;
	int error = stream_receive(to, fits);

	return error ? error : stream_receive(NULL, n - fits);
}

static long message_answer(const struct message_request *request, char *to,
			   size_t size, bool *broken)
{
	char name[ERROR_NAME_MAX];
	struct message_head head;
	int error = message_find(&head, broken);

	if (error)
		return error;
	*broken = true;
	bool is_error = head.type == MESSAGE_ERROR;

	if (head.number != message_number ||
	    (!is_error && head.type != request->type))
		return -EIO;
	if (is_error)
		error = message_receive(name, sizeof(name), head.size);
	else
		error = message_receive(to, size, head.size);
	if (error)
		return error;
	*broken = false;
	if (is_error)
		return error_number(name, head.size);
	return head.size > size ? -ERANGE : (long)head.size;
}

long message_ask(const struct message_request *request, char *to, size_t size,
		 bool *broken)
{
	size_t path_size = message_path_size(request->path);
	int error;

	*broken = false;
	if (path_size > MESSAGE_MAX ||
	    request->value_size > MESSAGE_MAX - path_size)
		return -E2BIG;
	error = stream_begin();
	if (error)
		return error;
	message_number++;
	error = message_send(request, path_size);
	if (error) {
		*broken = true;
		return error;
	}
	return message_answer(request, to, size, broken);
}
