/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs with control messages. */
#pragma once

#include "sockets.h"

#define CONTROL_MOST 2000

/* A message of one byte, or some, with room for control messages. */
struct message {
	struct msghdr head;
	struct iovec part;
	char text[64];
	union {
		struct cmsghdr first;
		char bytes[CONTROL_MOST];
	} control;
};

/* Close what came, from a descriptor on; musl has no function for it. */
static inline void close_from(unsigned int first)
{
	syscall(SYS_close_range, first, ~0u, 0);
}

static inline void start(struct message *message, const char *text, size_t size)
{
	memset(message, 0, sizeof(*message));
	if (text)
		strcpy(message->text, text);
	message->part.iov_base = message->text;
	message->part.iov_len = text ? strlen(text) : 63;
	message->head.msg_iov = &message->part;
	message->head.msg_iovlen = 1;
	message->head.msg_control = size ? &message->control : NULL;
	message->head.msg_controllen = size;
}

/* Add a control message behind others; where its content goes. */
static inline void *add_control(struct message *message, int type, size_t size)
{
	size_t at = message->head.msg_controllen;
	struct cmsghdr *head =
		(struct cmsghdr *)(message->control.bytes + at);

	head->cmsg_len = CMSG_LEN(size);
	head->cmsg_level = SOL_SOCKET;
	head->cmsg_type = type;
	message->head.msg_control = &message->control;
	message->head.msg_controllen = at + CMSG_SPACE(size);
	return CMSG_DATA(head);
}

static inline long send_files(int to, const char *text, const int *fds,
			      int count)
{
	struct message message;

	start(&message, text, 0);
	memcpy(add_control(&message, SCM_RIGHTS, sizeof(int) * (size_t)count),
	       fds, sizeof(int) * (size_t)count);
	return sendmsg(to, &message.head, MSG_NOSIGNAL);
}

/* Print what came; the last descriptor that came, or -1. */
static inline int print_message(const char *what, int from, size_t size,
				size_t room, int flags)
{
	struct message message;
	int last = -1;

	start(&message, NULL, room);
	message.part.iov_len = size;
	errno = 0;
	ssize_t got = recvmsg(from, &message.head, flags);

	if (got < 0) {
		printf("%s: %s\n", what, oracle_error(errno));
		return -1;
	}
	printf("%s: %zd '%s', flags %#x, control %zu\n", what, got,
	       message.text, (unsigned int)message.head.msg_flags,
	       (size_t)message.head.msg_controllen);
	for (struct cmsghdr *at = CMSG_FIRSTHDR(&message.head); at;
	     at = CMSG_NXTHDR(&message.head, at)) {
		const int *values = (const int *)CMSG_DATA(at);
		size_t count = (at->cmsg_len - CMSG_LEN(0)) / sizeof(int);

		printf("  level %d, type %d, %zu bytes:", at->cmsg_level,
		       at->cmsg_type, (size_t)at->cmsg_len);
		for (size_t i = 0; i < count && i < 8; i++)
			printf(" %d", values[i]);
		printf("\n");
		if (at->cmsg_type == SCM_RIGHTS && count)
			last = values[count - 1];
	}
	return last;
}
