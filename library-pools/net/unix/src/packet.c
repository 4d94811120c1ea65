/* SPDX-License-Identifier: BSD-3-Clause */
/* Packets: their memory, what they are charged, and queues of them. */
#include <arrow/alloc.h>

#include "unix_priv.h"

/*
 * What a packet is charged is what Linux charges, so that as many fit: its struct
 * sk_buff, and a block of a power of two for bytes and its struct
 * skb_shared_info; what is beyond a page of these is in pages of its own.
 */
#define PACKET_HEAD 256
#define PACKET_TAIL 320
#define PACKET_PAGE 4096u
#define PACKET_LINE 64u
#define PACKET_PLAIN (PACKET_PAGE - PACKET_TAIL)

/* Bytes in further pages of a piece of a stream. */
#define PACKET_PAGES 32768

static uint32_t packet_charge(size_t size)
{
	size_t pages = size > PACKET_PLAIN ? size - PACKET_PLAIN : 0, block = 512;

	pages = (pages + PACKET_PAGE - 1) & ~(size_t)(PACKET_PAGE - 1);
	size_t plain = size > pages ? size - pages : 0;

	plain = ((plain + PACKET_LINE - 1) & ~(size_t)(PACKET_LINE - 1)) +
		PACKET_TAIL;
	while (block < plain)
		block *= 2;
	return (uint32_t)(PACKET_HEAD + block + pages);
}

size_t packet_most(const struct unix_socket *sender)
{
	size_t half = sender->socket.send_size / 2 - PACKET_LINE;
	size_t most = PACKET_PLAIN + PACKET_PAGES;

	return half < most ? half : most;
}

int packet_new(struct unix_socket *sender, struct arrow_socket_message *message,
	       size_t size, struct unix_packet **made)
{
	struct unix_packet *packet = arrow_alloc(sizeof(*packet) + size);

	if (!packet)
		return -ENOBUFS;
	if (arrow_io_get(&message->io, packet->bytes, size) < size) {
		arrow_free(packet);
		return -EFAULT;
	}
	*packet = (struct unix_packet){
		.sender = unix_hold(sender),
		.charge = packet_charge(size),
		.size = (uint32_t)size,
	};
	sender->charged += packet->charge;
	*made = packet;
	return 0;
}

void packet_add(struct unix_socket *socket, struct unix_packet *packet)
{
	packet->next = NULL;
	rights_fly(packet->rights, true);
	if (socket->first)
		socket->last->next = packet;
	else
		socket->first = packet;
	socket->last = packet;
	socket->packets++;
	unix_readable(socket);
}

/* Those whose datagrams go to this socket may send again. */
static void packet_tell_room(struct unix_socket *socket)
{
	for (struct unix_socket *at = unix_all; at; at = at->next) {
		if (at->peer != socket || unix_has_connections(at))
			continue;
		at->socket.queue.bits = ARROW_FILE_POLL_WRITABLE;
		arrow_wait_wake_all(&at->socket.queue);
	}
	arrow_wait_wake_all(&socket->room);
}

struct unix_packet *packet_take(struct unix_socket *socket)
{
	struct unix_packet *packet = socket->first;
	bool was_full = unix_is_full(socket);

	if (!packet)
		return NULL;
	socket->first = packet->next;
	socket->packets--;
	rights_fly(packet->rights, false);
	if (was_full && !unix_is_full(socket))
		packet_tell_room(socket);
	return packet;
}

bool packet_may_send(const struct unix_socket *sender)
{
	return sender->state != UNIX_LISTENING &&
	       sender->charged <= sender->socket.send_size / 4;
}

/* The sender has its room again. */
static void packet_uncharge(struct unix_packet *packet)
{
	struct unix_socket *sender = packet->sender;

	sender->charged -= packet->charge;
	if (!sender->dead) {
		arrow_wait_wake_all(&sender->writers);
		if (packet_may_send(sender)) {
			sender->socket.queue.bits = ARROW_FILE_POLL_WRITABLE;
			arrow_wait_wake_all(&sender->socket.queue);
		}
	}
	unix_put(sender);
}

static void packet_free(struct unix_packet *packet)
{
	packet_uncharge(packet);
	rights_drop(packet->rights);
	if (packet->connection)
		unix_close(packet->connection);
	arrow_free(packet);
}

void packet_drop(struct unix_packet *packet)
{
	static struct unix_packet *pending;
	static bool under_way;

	packet->next = pending;
	pending = packet;
	if (under_way)
		return;
	under_way = true;
	while (pending) {
		packet = pending;
		pending = packet->next;
		packet_free(packet);
	}
	under_way = false;
}

void packet_drop_all(struct unix_socket *socket)
{
	struct unix_packet *packet;

	while ((packet = packet_take(socket)) != NULL)
		packet_drop(packet);
}

static bool packet_has_room(void *data)
{
	const struct unix_socket *sender = data;

	return sender->socket.error ||
	       sender->shut & ARROW_SOCKET_SHUT_WRITE ||
	       sender->charged < sender->socket.send_size;
}

int packet_room(struct unix_socket *sender, uint64_t deadline)
{
	int error = arrow_socket_wait(&sender->writers, packet_has_room, sender,
				      deadline);

	if (!error)
		error = arrow_socket_error(&sender->socket);
	if (!error && sender->shut & ARROW_SOCKET_SHUT_WRITE)
		error = -EPIPE;
	return error;
}
