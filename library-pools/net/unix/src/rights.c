/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Files that are on their way. A socket may be sent over itself, or two over each
 * other, and then nobody can receive them any more: they are looked for from the
 * files that somebody else holds, and what is not reached is dropped.
 */
#include <arrow/alloc.h>
#include <arrow/fd.h>

#include "control.h"

/* Files in packets that are in queues. */
static unsigned int rights_in_flight;

struct unix_rights *rights_new(size_t room)
{
	struct unix_rights *rights;

	if (room > UNIX_RIGHTS_MAX)
		room = UNIX_RIGHTS_MAX;
	rights = arrow_alloc(sizeof(*rights) + room * sizeof(*rights->files));
	if (rights)
		rights->count = 0;
	return rights;
}

void rights_drop(struct unix_rights *rights)
{
	if (!rights)
		return;
	for (unsigned int i = 0; i < rights->count; i++)
		arrow_file_release(rights->files[i]);
	arrow_free(rights);
}

static struct unix_socket *rights_socket(const struct arrow_file *file)
{
	struct arrow_socket *socket = arrow_socket_of(file);

	return socket && socket->ops->family == UNIX_FAMILY ? unix_of(socket) :
							      NULL;
}

void rights_fly(const struct unix_rights *rights, bool flies)
{
	if (!rights)
		return;
	for (unsigned int i = 0; i < rights->count; i++) {
		struct unix_socket *socket = rights_socket(rights->files[i]);

		if (socket)
			socket->in_flight += flies ? 1 : -1u;
		rights_in_flight += flies ? 1 : -1u;
	}
}

/* Linux spares the privileged; here all have the memory of one machine. */
int rights_may_fly(void)
{
	if (rights_in_flight > arrow_fd_limit())
		rights_collect();
	return rights_in_flight > arrow_fd_limit() ? -ETOOMANYREFS : 0;
}

/* Somebody can get at it: what is in its queue is still to be looked at. */
static void rights_reach(struct unix_socket *socket, struct unix_socket **rest)
{
	if (!socket || socket->reached)
		return;
	socket->reached = true;
	socket->reached_next = *rest;
	*rest = socket;
}

static void rights_reach_queue(const struct unix_socket *socket,
			       struct unix_socket **rest)
{
	for (struct unix_packet *at = socket->first; at; at = at->next) {
		const struct unix_rights *rights = at->rights;

		rights_reach(at->connection, rest);
		for (unsigned int i = 0; rights && i < rights->count; i++)
			rights_reach(rights_socket(rights->files[i]), rest);
	}
}

static void rights_reach_all(void)
{
	struct unix_socket *rest = NULL, *at;

	for (at = unix_all; at; at = at->next)
		at->reached = false;
	/* those that are held by more than by packets in queues */
	for (at = unix_all; at; at = at->next) {
		if (at->file && at->file->references > at->in_flight)
			rights_reach(at, &rest);
	}
	while (rest) {
		at = rest;
		rest = at->reached_next;
		rights_reach_queue(at, &rest);
	}
}

void rights_collect(void)
{
	static bool under_way;
	struct unix_packet *garbage = NULL, *packet;

	if (under_way || !rights_in_flight)
		return;
	under_way = true;
	rights_reach_all();
	/* a connection that waits goes with its listener's packet */
	for (struct unix_socket *at = unix_all; at; at = at->next) {
		while (at->file && !at->reached &&
		       (packet = packet_take(at)) != NULL) {
			packet->next = garbage;
			garbage = packet;
		}
	}
	while (garbage) {
		packet = garbage;
		garbage = packet->next;
		packet_drop(packet);
	}
	under_way = false;
}
