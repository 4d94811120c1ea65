/* SPDX-License-Identifier: BSD-3-Clause */
/* Datagrams and sequences of packets: what is sent at once comes at once. */
#include "control.h"

/* What a datagram leaves of the size for what waits. */
#define DATAGRAM_SPARE 32

/* A datagram on its way; @to may become full, or dead, while it waits. */
struct datagram_way {
	struct unix_socket *from, *to;
};

/* Is there nothing to wait for at the one who receives? */
static bool datagram_can_add(void *data)
{
	const struct datagram_way *way = data;

	return way->to->dead || way->to->shut & ARROW_SOCKET_SHUT_READ ||
	       way->from->shut & ARROW_SOCKET_SHUT_WRITE ||
	       way->to == way->from || way->to->peer == way->from ||
	       !unix_is_full(way->to);
}

/* May this socket send to that one? Not if that one is another one's peer. */
static bool datagram_may(const struct datagram_way *way)
{
	return !way->to->peer || way->to->peer == way->from;
}

/* The peer of a socket is dead: it has none any more. */
static int datagram_refused(struct datagram_way *way)
{
	if (!unix_has_connections(way->from) && way->from->peer == way->to) {
		way->from->peer = NULL;
		way->from->state = UNIX_CLOSED;
		unix_put(way->to);
	}
	return -ECONNREFUSED;
}

/* Wait until there is room where it goes to. */
static int datagram_room(struct datagram_way *way, uint64_t deadline)
{
	if (!datagram_may(way))
		return -EPERM;
	int error = way->to->dead ? 0 :
				    arrow_socket_wait(&way->to->room,
						      datagram_can_add, way,
						      deadline);

	if (error)
		return error;
	if (way->to->dead)
		return datagram_refused(way);
	return way->to->shut & ARROW_SOCKET_SHUT_READ ? -EPIPE : 0;
}

/* @way->to is held. */
static ssize_t datagram_send_to(struct datagram_way *way,
				struct arrow_socket_message *message,
				struct unix_control *control)
{
	size_t size = message->io.left;
	struct unix_packet *packet;
	uint64_t deadline = arrow_socket_deadline(way->from->socket.send_time,
						  message->wait);

	if (size > way->from->socket.send_size - DATAGRAM_SPARE)
		return -EMSGSIZE;
	int error = packet_room(way->from, deadline);

	if (!error)
		error = packet_new(way->from, message, size, &packet);
	if (error)
		return error;
	control_attach(control, way->to, packet);
	error = datagram_room(way, deadline);
	if (error) {
		packet_drop(packet);
		return error;
	}
	packet_add(way->to, packet);
	return (ssize_t)size;
}

/* Who shall have it, held: by name, or the peer. */
static int datagram_receiver(struct unix_socket *from,
			     const struct arrow_socket_name *name,
			     struct unix_socket **to)
{
	int error = name->size ? address_check(name) : 0;

	if (error)
		return error;
	if (!name->size && !from->peer)
		return -ENOTCONN;
	if (arrow_socket_option(&from->socket, ARROW_SOCKET_PASS_CREDENTIALS))
		error = address_make(from);
	if (error)
		return error;
	if (name->size)
		return address_find(from, name, to);
	*to = unix_hold(from->peer);
	return 0;
}

static ssize_t datagram_send_all(struct unix_socket *from,
				 struct arrow_socket_message *message,
				 struct unix_control *control)
{
	struct datagram_way way = {.from = from};

	if (message->flags & ARROW_SOCKET_OUT_OF_BAND)
		return -EOPNOTSUPP;
	int error = datagram_receiver(from, &message->name, &way.to);

	if (error)
		return error;
	ssize_t sent = datagram_send_to(&way, message, control);

	unix_put(way.to);
	return sent;
}

ssize_t datagram_send(struct arrow_socket *base,
		      struct arrow_socket_message *message)
{
	struct unix_control control;
	int error = control_take(&control, message);

	if (error)
		return error;
	ssize_t sent = datagram_send_all(unix_of(base), message, &control);

	control_end(&control);
	return sent;
}

static bool datagram_can_read(void *data)
{
	const struct unix_socket *socket = data;

	return socket->first || socket->socket.error ||
	       socket->shut & ARROW_SOCKET_SHUT_READ;
}

/* Wait for a packet: 0; 1: there will be none; or the error. */
static int datagram_wait(struct unix_socket *socket, bool wait)
{
	uint64_t deadline =
		arrow_socket_deadline(socket->socket.receive_time, wait);
	int error = arrow_socket_error(&socket->socket);

	if (error || socket->first)
		return error;
	/* only who waits sees that a socket for datagrams was shut down */
	if (!wait && !unix_has_connections(socket))
		return -EAGAIN;
	error = arrow_socket_wait(&socket->readers, datagram_can_read, socket,
				  deadline);
	if (!error)
		error = arrow_socket_error(&socket->socket);
	return error || socket->first ? error : 1;
}

/* Hand on what fits; the size as the program wants it, or -EFAULT. */
static ssize_t datagram_give(const struct unix_socket *socket,
			     const struct unix_packet *packet,
			     struct arrow_socket_message *message)
{
	size_t size = packet->size;

	unix_tell_sender(packet, message);
	if (size > message->io.left) {
		size = message->io.left;
		message->told |= ARROW_SOCKET_CUT;
	}
	if (arrow_io_put(&message->io, packet->bytes, size) < size)
		return -EFAULT;
	control_give(socket, message, &packet->credentials, packet->rights);
	return message->flags & ARROW_SOCKET_CUT ? (ssize_t)packet->size :
						   (ssize_t)size;
}

ssize_t datagram_receive(struct arrow_socket *base,
			 struct arrow_socket_message *message)
{
	struct unix_socket *socket = unix_of(base);

	if (message->flags & ARROW_SOCKET_OUT_OF_BAND)
		return -EOPNOTSUPP;
	int error = datagram_wait(socket, message->wait);

	if (error)
		return error < 0 ? error : 0;
	if (message->flags & ARROW_SOCKET_PEEK)
		return datagram_give(socket, socket->first, message);
	/* it is gone even if it cannot be handed on, as on Linux */
	struct unix_packet *packet = packet_take(socket);
	ssize_t size = datagram_give(socket, packet, message);

	packet_drop(packet);
	return size;
}

ssize_t sequence_send(struct arrow_socket *base,
		      struct arrow_socket_message *message)
{
	int error = arrow_socket_error(base);

	if (error)
		return error;
	if (unix_of(base)->state != UNIX_CONNECTED)
		return -ENOTCONN;
	message->name.size = 0;
	return datagram_send(base, message);
}

ssize_t sequence_receive(struct arrow_socket *base,
			 struct arrow_socket_message *message)
{
	if (unix_of(base)->state != UNIX_CONNECTED)
		return -ENOTCONN;
	return datagram_receive(base, message);
}
