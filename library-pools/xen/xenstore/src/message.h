/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Messages (xs_wire.h): a request, and among all that comes the answer to it.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* What a message is about. An event comes unasked, an error as an answer. */
#define MESSAGE_LIST 1
#define MESSAGE_READ 2
#define MESSAGE_WRITE 11
#define MESSAGE_REMOVE 13
#define MESSAGE_EVENT 15
#define MESSAGE_ERROR 16

/* No message has more behind its head. */
#define MESSAGE_MAX 4096

/* The head of a message. */
struct message_head {
	uint32_t type;
	uint32_t number;      /* an answer has that of its request */
	uint32_t transaction; /* 0: none */
	uint32_t size;	      /* of what follows */
};

_Static_assert(sizeof(struct message_head) == 16, "laid down by Xen");

/**
 * struct message_request - What is asked.
 * @type: one of MESSAGE_
 * @path: what it is about
 * @value: follows the path and its NUL
 * @value_size: bytes of it, perhaps 0
 */
struct message_request {
	uint32_t type;
	const char *path;
	const char *value;
	size_t value_size;
};

/** message_start() - Nothing was asked yet. */
void message_start(void);

/**
 * message_ask() - Send a request and wait for the answer.
 * @request: what is asked
 * @to: filled in with what the answer carries
 * @size: bytes there
 * @broken: set to true if the streams are out of step from now on: no further
 *	message can be sent or found
 *
 * Return: the bytes that the answer carries; -ERANGE if they are more than
 * @size; another negative errno if there is no answer or it is an error.
 */
long message_ask(const struct message_request *request, char *to, size_t size,
		 bool *broken);
