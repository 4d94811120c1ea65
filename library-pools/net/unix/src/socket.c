/* SPDX-License-Identifier: BSD-3-Clause */
/* Sockets from their making to their end. */
#include <arrow/alloc.h>
#include <arrow/credentials.h>
#include <arrow/mem.h>
#include <arrow/unix.h>
#include <arrow/user_memory.h>

#include "unix_priv.h"

/* TIOCOUTQ: bytes that are charged. */
#define UNIX_CHARGED 0x5411

struct unix_socket *unix_all;

void unix_readable(struct unix_socket *socket)
{
	socket->socket.queue.bits = ARROW_FILE_POLL_READABLE;
	arrow_wait_wake_all(&socket->socket.queue);
	arrow_wait_wake_all(&socket->readers);
}

void unix_changed(struct unix_socket *socket)
{
	socket->socket.queue.bits = 0;
	arrow_wait_wake_all(&socket->socket.queue);
	arrow_wait_wake_all(&socket->readers);
	arrow_wait_wake_all(&socket->writers);
	arrow_wait_wake_all(&socket->room);
}

struct unix_credentials unix_self(void)
{
	return (struct unix_credentials){
		.process = UNIX_PROCESS,
		.uid = arrow_credentials.euid,
		.gid = arrow_credentials.egid,
	};
}

static void unix_unlist(struct unix_socket *socket)
{
	if (socket->next)
		socket->next->previous = socket->previous;
	if (socket->previous)
		socket->previous->next = socket->next;
	else
		unix_all = socket->next;
}

void unix_put(struct unix_socket *socket)
{
	if (--socket->references)
		return;
	address_put(socket->address);
	arrow_free(socket);
}

/* The other end of a connection learns that this one is gone. */
static void unix_part(struct unix_socket *socket, struct unix_socket *peer)
{
	if (unix_has_connections(socket) && peer->peer == socket) {
		peer->shut = ARROW_SOCKET_SHUT_BOTH;
		/* something was not read, or it was never accepted */
		if (socket->first || !socket->file)
			peer->socket.error = ECONNRESET;
		unix_changed(peer);
	}
	unix_put(peer);
}

void unix_close(struct unix_socket *socket)
{
	struct unix_socket *peer = socket->peer;

	socket->dead = true;
	socket->state = UNIX_CLOSED;
	socket->shut = ARROW_SOCKET_SHUT_BOTH;
	socket->peer = NULL;
	unix_unlist(socket);
	if (peer)
		unix_part(socket, peer);
	socket->file = NULL;
	unix_changed(socket);
	packet_drop_all(socket);
	unix_put(socket);
	rights_collect();
}

static void unix_release(struct arrow_socket *socket)
{
	unix_close(unix_of(socket));
}

static void unix_opened(struct arrow_socket *socket, struct arrow_file *file)
{
	unix_of(socket)->file = file;
}

static void unix_resized(struct arrow_socket *socket)
{
	arrow_wait_wake_all(&unix_of(socket)->writers);
}

static int unix_pair(struct arrow_socket *first, struct arrow_socket *second)
{
	struct unix_socket *one = unix_of(first), *other = unix_of(second);

	one->peer = unix_hold(other);
	other->peer = unix_hold(one);
	one->process = other->process = unix_self();
	one->state = other->state = UNIX_CONNECTED;
	return 0;
}

static int unix_shutdown(struct arrow_socket *base, unsigned int how)
{
	struct unix_socket *socket = unix_of(base), *peer = socket->peer;
	/* what one reads no more the other cannot send, and the other way round */
	unsigned int of_peer = (how & ARROW_SOCKET_SHUT_READ) << 1 | how >> 1;

	socket->shut |= how;
	unix_changed(socket);
	if (peer && unix_has_connections(socket)) {
		peer->shut |= of_peer;
		unix_changed(peer);
	}
	return 0;
}

/* A connected socket for datagrams cannot send while its peer's queue is full,
 * unless the peer is connected to it. */
static bool unix_waits_for_peer(const struct unix_socket *socket)
{
	return !unix_has_connections(socket) && socket->peer &&
	       socket->peer->peer != socket && unix_is_full(socket->peer);
}

static unsigned int unix_poll(struct arrow_socket *base)
{
	struct unix_socket *socket = unix_of(base);
	unsigned int ready = 0;

	if (socket->shut == ARROW_SOCKET_SHUT_BOTH)
		ready |= ARROW_FILE_POLL_HUP;
	if (socket->shut & ARROW_SOCKET_SHUT_READ)
		ready |= ARROW_SOCKET_POLL_READ_HUP | ARROW_FILE_POLL_READABLE;
	if (socket->first)
		ready |= ARROW_FILE_POLL_READABLE;
	if (unix_has_connections(socket) && socket->state == UNIX_CLOSED)
		ready |= ARROW_FILE_POLL_HUP;
	if (packet_may_send(socket) && !unix_waits_for_peer(socket))
		ready |= ARROW_FILE_POLL_WRITABLE |
			 ARROW_SOCKET_POLL_WRITABLE_BAND;
	return ready;
}

/* Bytes of a stream or sequence, or of the first datagram. */
static long unix_bytes(const struct unix_socket *socket)
{
	unsigned int bytes = 0;

	if (socket->state == UNIX_LISTENING)
		return -EINVAL;
	for (const struct unix_packet *at = socket->first; at; at = at->next) {
		bytes += at->size - at->start;
		if (!unix_has_connections(socket))
			break;
	}
	return (long)bytes;
}

static long unix_ioctl(struct arrow_socket *base, unsigned int request,
		       uintptr_t argument)
{
	const struct unix_socket *socket = unix_of(base);
	long number;

	if (request == ARROW_FILE_READABLE)
		number = unix_bytes(socket);
	else if (request == UNIX_CHARGED)
		number = socket->charged;
	else
		return -ENOTTY;
	int told = (int)number;

	return number < 0 ? number :
			    arrow_user_write(argument, &told, sizeof(told));
}

static int unix_get_option(struct arrow_socket *base, int level, int option,
			   void *value, unsigned int size)
{
	const struct unix_socket *socket = unix_of(base);
	int listening = socket->state == UNIX_LISTENING;

	(void)size;
	if (level != ARROW_SOCKET_LEVEL)
		return -EOPNOTSUPP;
	switch (option) {
	case ARROW_SOCKET_PEER_CREDENTIALS:
		memcpy(value, &socket->process, sizeof(socket->process));
		return sizeof(socket->process);
	case ARROW_SOCKET_IS_LISTENING:
		memcpy(value, &listening, sizeof(listening));
		return sizeof(listening);
	default:
		return -ENOPROTOOPT;
	}
}

#define UNIX_KIND                          \
	.family = UNIX_FAMILY,            \
	.bind = unix_bind,                \
	.name = unix_name,                \
	.pair = unix_pair,                \
	.shutdown = unix_shutdown,        \
	.get_option = unix_get_option,    \
	.ioctl = unix_ioctl,              \
	.poll = unix_poll,                \
	.opened = unix_opened,            \
	.resized = unix_resized,          \
	.release = unix_release

static const struct arrow_socket_kind unix_streams = {
	UNIX_KIND,
	.connect = unix_connect,
	.listen = unix_listen,
	.accept = unix_accept,
	.send = stream_send,
	.receive = stream_receive,
};

static const struct arrow_socket_kind unix_datagrams = {
	UNIX_KIND,
	.connect = datagram_connect,
	.send = datagram_send,
	.receive = datagram_receive,
};

static const struct arrow_socket_kind unix_sequences = {
	UNIX_KIND,
	.connect = unix_connect,
	.listen = unix_listen,
	.accept = unix_accept,
	.send = sequence_send,
	.receive = sequence_receive,
};

static const struct arrow_socket_kind *unix_kind(int type)
{
	switch (type) {
	case ARROW_SOCKET_STREAM:
		return &unix_streams;
	case ARROW_SOCKET_SEQUENCE:
		return &unix_sequences;
	default:
		return &unix_datagrams;
	}
}

struct unix_socket *unix_new(int type)
{
	struct unix_socket *socket = arrow_alloc_zeroed(1, sizeof(*socket));

	if (!socket)
		return NULL;
	arrow_socket_start(&socket->socket, unix_kind(type), type);
	socket->references = 1;
	socket->backlog = UNIX_BACKLOG;
	socket->process.uid = UINT32_MAX;
	socket->process.gid = UINT32_MAX;
	socket->next = unix_all;
	if (unix_all)
		unix_all->previous = socket;
	unix_all = socket;
	return socket;
}

static int unix_make(int type, int protocol, struct arrow_socket **made)
{
	if (protocol && protocol != UNIX_FAMILY)
		return -EPROTONOSUPPORT;
	if (type == ARROW_SOCKET_RAW)
		type = ARROW_SOCKET_DATAGRAM;
	if (type != ARROW_SOCKET_STREAM && type != ARROW_SOCKET_DATAGRAM &&
	    type != ARROW_SOCKET_SEQUENCE)
		return -ESOCKTNOSUPPORT;
	struct unix_socket *socket = unix_new(type);

	if (!socket)
		return -ENOMEM;
	*made = &socket->socket;
	return 0;
}

const struct arrow_socket_ops arrow_unix = {
	.number = UNIX_FAMILY,
	.make = unix_make,
};
