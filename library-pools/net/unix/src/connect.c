/* SPDX-License-Identifier: BSD-3-Clause */
/* Listening, connecting and accepting. */
#include <arrow/alloc.h>

#include "unix_priv.h"

/* Linux's AF_UNSPEC: a datagram socket shall have no peer any more. */
#define CONNECT_NOWHERE 0

/* The options that a connection has from its listener. */
#define CONNECT_OPTIONS (1u << ARROW_SOCKET_PASS_CREDENTIALS)

int unix_listen(struct arrow_socket *base, unsigned int backlog)
{
	struct unix_socket *socket = unix_of(base);

	if (!socket->address || socket->state == UNIX_CONNECTED)
		return -EINVAL;
	if (backlog > socket->backlog)
		arrow_wait_wake_all(&socket->room);
	socket->backlog = backlog;
	socket->state = UNIX_LISTENING;
	socket->process = unix_self();
	return 0;
}

static bool connect_is_refused(const struct unix_socket *to)
{
	return to->state != UNIX_LISTENING || to->shut & ARROW_SOCKET_SHUT_READ;
}

static bool connect_can_queue(void *data)
{
	const struct unix_socket *to = data;

	return connect_is_refused(to) || !unix_is_full(to);
}

/* A connection of a listener, in the packet that brings it. */
static struct unix_packet *connect_new(struct unix_socket *listener)
{
	struct unix_packet *packet = arrow_alloc_zeroed(1, sizeof(*packet));
	struct unix_socket *connection =
		packet ? unix_new(listener->socket.type) : NULL;

	if (!connection) {
		arrow_free(packet);
		return NULL;
	}
	connection->address = listener->address;
	connection->address->references++;
	connection->process = unix_self();
	connection->socket.options = listener->socket.options & CONNECT_OPTIONS;
	packet->connection = connection;
	packet->sender = unix_hold(connection);
	return packet;
}

static int connect_queue(struct unix_socket *from, struct unix_socket *to)
{
	struct unix_packet *packet;
	struct unix_socket *connection;

	if (from->state != UNIX_CLOSED)
		return from->state == UNIX_CONNECTED ? -EISCONN : -EINVAL;
	packet = connect_new(to);
	if (!packet)
		return -ENOMEM;
	connection = packet->connection;
	connection->peer = unix_hold(from);
	connection->state = UNIX_CONNECTED;
	from->peer = unix_hold(connection);
	from->state = UNIX_CONNECTED;
	from->process = to->process;
	packet_add(to, packet);
	unix_changed(from);
	return 0;
}

int unix_connect(struct arrow_socket *base, const struct arrow_socket_name *name,
		 bool wait)
{
	struct unix_socket *from = unix_of(base), *to;
	int error = address_check(name);

	if (!error && arrow_socket_option(base, ARROW_SOCKET_PASS_CREDENTIALS))
		error = address_make(from);
	if (!error)
		error = address_find(from, name, &to);
	if (error)
		return error;
	error = connect_is_refused(to) ?
			0 :
			arrow_socket_wait(
				&to->room, connect_can_queue, to,
				arrow_socket_deadline(base->send_time, wait));
	if (!error)
		error = connect_is_refused(to) ? -ECONNREFUSED :
						 connect_queue(from, to);
	unix_put(to);
	return error;
}

static bool accept_can(void *data)
{
	const struct unix_socket *socket = data;

	return socket->first || socket->socket.error ||
	       socket->shut & ARROW_SOCKET_SHUT_READ;
}

int unix_accept(struct arrow_socket *base, bool wait,
		struct arrow_socket **accepted)
{
	struct unix_socket *socket = unix_of(base);

	if (socket->state != UNIX_LISTENING)
		return -EINVAL;
	int error = arrow_socket_wait(&socket->readers, accept_can, socket,
				      arrow_socket_deadline(base->receive_time,
							    wait));

	if (!error)
		error = arrow_socket_error(base);
	if (error)
		return error;
	struct unix_packet *packet = packet_take(socket);

	if (!packet)
		return -EINVAL;
	*accepted = &packet->connection->socket;
	packet->connection = NULL;
	packet_drop(packet);
	return 0;
}

/* The socket has another peer, or none: what came from the old one is dropped, who
 * learns that if it is still connected to this one. */
static void connect_part(struct unix_socket *socket, struct unix_socket *old)
{
	if (socket->first) {
		packet_drop_all(socket);
		if (!old->dead && old->peer == socket) {
			old->socket.error = ECONNRESET;
			unix_changed(old);
		}
	}
	unix_put(old);
}

static void connect_datagram(struct unix_socket *from, struct unix_socket *to)
{
	struct unix_socket *old = from->peer;

	from->peer = to;
	from->state = to ? UNIX_CONNECTED : UNIX_CLOSED;
	if (old && old != to)
		connect_part(from, old);
	else if (old)
		unix_put(old);
	unix_changed(from);
}

int datagram_connect(struct arrow_socket *base,
		     const struct arrow_socket_name *name, bool wait)
{
	struct unix_socket *from = unix_of(base), *to;

	(void)wait;
	if (arrow_socket_name_family(name) == CONNECT_NOWHERE) {
		connect_datagram(from, NULL);
		return 0;
	}
	int error = address_check(name);

	if (!error && arrow_socket_option(base, ARROW_SOCKET_PASS_CREDENTIALS))
		error = address_make(from);
	if (!error)
		error = address_find(from, name, &to);
	if (error)
		return error;
	if (to->peer && to->peer != from) {
		unix_put(to);
		return -EPERM;
	}
	connect_datagram(from, to);
	return 0;
}
