/* SPDX-License-Identifier: BSD-3-Clause */
/* Streams: bytes in order, whatever the pieces in which they were sent. */
#include <arrow/mem.h>
#include <arrow/signal.h>

#include "control.h"

/* Nobody will read: -EPIPE, and the signal if nothing was sent. */
static int stream_broken(const struct arrow_socket_message *message,
			 ssize_t sent)
{
	if (!sent && !(message->flags & ARROW_SOCKET_NO_SIGNAL))
		arrow_signal_send(ARROW_SIGNAL_PIPE);
	return -EPIPE;
}

/* Send one piece as soon as there is room. Bytes, or the error. */
static ssize_t stream_add(struct unix_socket *socket,
			  struct arrow_socket_message *message,
			  struct unix_control *control, uint64_t deadline,
			  ssize_t sent)
{
	size_t most = packet_most(socket);
	size_t size = message->io.left < most ? message->io.left : most;
	struct unix_packet *packet;
	int error = packet_room(socket, deadline);

	if (!error)
		error = packet_new(socket, message, size, &packet);
	if (error)
		return error;
	if (socket->peer->dead ||
	    socket->peer->shut & ARROW_SOCKET_SHUT_READ) {
		packet_drop(packet);
		return stream_broken(message, sent);
	}
	control_attach(control, socket->peer, packet);
	packet_add(socket->peer, packet);
	return (ssize_t)size;
}

static ssize_t stream_send_all(struct unix_socket *socket,
			       struct arrow_socket_message *message,
			       struct unix_control *control)
{
	uint64_t deadline = arrow_socket_deadline(socket->socket.send_time,
						  message->wait);
	ssize_t sent = 0, moved = 0;

	if (message->flags & ARROW_SOCKET_OUT_OF_BAND)
		return -EOPNOTSUPP;
	if (message->name.size)
		return socket->state == UNIX_CONNECTED ? -EISCONN : -EOPNOTSUPP;
	if (!socket->peer)
		return -ENOTCONN;
	if (socket->shut & ARROW_SOCKET_SHUT_WRITE)
		return stream_broken(message, 0);
	while (message->io.left) {
		moved = stream_add(socket, message, control, deadline, sent);
		if (moved < 0)
			break;
		sent += moved;
	}
	return sent ? sent : moved;
}

ssize_t stream_send(struct arrow_socket *base,
		    struct arrow_socket_message *message)
{
	struct unix_control control;
	int error = control_take(&control, message);

	if (error)
		return error;
	ssize_t sent = stream_send_all(unix_of(base), message, &control);

	control_end(&control);
	return sent;
}

static bool stream_can_read(void *data)
{
	const struct unix_socket *socket = data;

	return socket->first || socket->socket.error ||
	       socket->shut & ARROW_SOCKET_SHUT_READ;
}

/*
 * A transfer to the program.
 * @done: bytes
 * @least: bytes that it waits for
 * @is_from: @from is set
 * @from: who sent the first byte
 * @rights: files that came, with which it ends; NULL: none
 */
struct stream_read {
	struct unix_socket *socket;
	struct arrow_socket_message *message;
	ssize_t done;
	size_t least;
	uint64_t deadline;
	bool is_from;
	struct unix_credentials from;
	struct unix_rights *rights;
};

static bool stream_peeks(const struct stream_read *read)
{
	return read->message->flags & ARROW_SOCKET_PEEK;
}

/* Bytes of two senders are not joined, if it matters who sent. */
static bool stream_is_another(struct stream_read *read,
			      const struct unix_packet *packet)
{
	if (read->is_from)
		return arrow_socket_option(&read->socket->socket,
					   ARROW_SOCKET_PASS_CREDENTIALS) &&
		       memcmp(&read->from, &packet->credentials,
			      sizeof(read->from)) != 0;
	read->is_from = true;
	read->from = packet->credentials;
	return false;
}

/* Read of a packet, which stays if it is only looked at. Bytes or -EFAULT. */
static ssize_t stream_take(struct stream_read *read, struct unix_packet *packet)
{
	struct arrow_io *io = &read->message->io;
	size_t left = packet->size - packet->start;
	size_t size = left < io->left ? left : io->left;

	/* what was moved before the fault counts for nothing, and stays */
	if (arrow_io_put(io, packet->bytes + packet->start, size) < size)
		return -EFAULT;
	read->done += (ssize_t)size;
	read->rights = packet->rights;
	if (stream_peeks(read))
		return (ssize_t)size;
	rights_fly(packet->rights, false);
	packet->rights = NULL;
	packet->start += (uint32_t)size;
	if (packet->start == packet->size) {
		/* it is the first one: nothing was waited for since */
		packet_drop(packet_take(read->socket));
	}
	return (ssize_t)size;
}

/* Read what is there. 0; 1: the read ends here; or the error. */
static int stream_take_all(struct stream_read *read)
{
	struct unix_packet *at = read->socket->first;

	if (at && !read->done)
		unix_tell_sender(at, read->message);
	while (at && read->message->io.left) {
		struct unix_packet *next = at->next;

		if (stream_is_another(read, at))
			return 1;
		ssize_t moved = stream_take(read, at);

		if (moved < 0)
			return (int)moved;
		if (read->rights)
			return 1;
		at = next;
	}
	return 0;
}

/* Wait for more: 0; 1: there will be none; or the error. */
static int stream_wait(struct stream_read *read)
{
	struct unix_socket *socket = read->socket;
	int error = arrow_socket_wait(&socket->readers, stream_can_read, socket,
				      read->deadline);

	if (error || socket->first)
		return error;
	error = arrow_socket_error(&socket->socket);
	return error ? error : 1;
}

static int stream_read_all(struct stream_read *read)
{
	for (;;) {
		bool was_empty = !read->socket->first;
		int error = stream_take_all(read);

		if (error || (size_t)read->done >= read->least ||
		    (stream_peeks(read) && read->done))
			return error;
		/* no byte was asked for, but there had to be one */
		if (!was_empty && !read->message->io.left)
			return 0;
		error = stream_wait(read);
		if (error)
			return error;
	}
}

ssize_t stream_receive(struct arrow_socket *base,
		       struct arrow_socket_message *message)
{
	struct unix_socket *socket = unix_of(base);
	struct stream_read read = {
		.socket = socket,
		.message = message,
		.least = message->flags & ARROW_SOCKET_ALL ? message->io.left :
			 (size_t)base->least,
		.deadline = arrow_socket_deadline(base->receive_time,
						  message->wait),
	};

	if (socket->state != UNIX_CONNECTED)
		return -EINVAL;
	if (message->flags & ARROW_SOCKET_OUT_OF_BAND)
		return -EOPNOTSUPP;
	if (read.least > message->io.left)
		read.least = message->io.left;
	if (!read.least)
		read.least = 1;
	int error = stream_read_all(&read);

	if (!read.done && error < 0)
		return error;
	control_give(socket, message, &read.from, read.rights);
	if (!stream_peeks(&read))
		rights_drop(read.rights);
	return read.done;
}
