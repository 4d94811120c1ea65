/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the sources of this library share with each other. A socket has a queue
 * of packets that were sent to it; a stream's are pieces of bytes, a listener's
 * are connections. What waits counts against the sender.
 *
 * A socket counts its references: one of its file or of the packet that brings
 * the connection, one of each peer, one of each packet that it sent. When the
 * first one goes it is dead, which those who still refer to it see.
 */
#pragma once

#include <arrow/errno.h>
#include <arrow/file.h>
#include <arrow/socket.h>
#include <arrow/types.h>
#include <arrow/wait.h>

/* Linux's AF_UNIX, and its struct sockaddr_un: the family, then the path. */
#define UNIX_FAMILY 1
#define UNIX_PATH_AT 2
#define UNIX_NAME_MAX 110

/* The only process; see library `task`. */
#define UNIX_PROCESS 1

/* Datagrams that wait beyond the first; Linux's net.unix.max_dgram_qlen. */
#define UNIX_BACKLOG 10

/* Descriptors in one message; Linux's SCM_MAX_FD. */
#define UNIX_RIGHTS_MAX 253

enum unix_state {
	UNIX_CLOSED,
	UNIX_LISTENING,
	UNIX_CONNECTED,
};

/** struct unix_credentials - Who sent; Linux's struct ucred. */
struct unix_credentials {
	int32_t process;
	uint32_t uid, gid;
};

/**
 * struct unix_rights - Files on their way.
 * @count: how many
 * @files: a reference of each
 */
struct unix_rights {
	unsigned int count;
	struct arrow_file *files[];
};

/**
 * struct unix_address - What a socket is bound to; never changed.
 * @references: of sockets: a connection has that of its listener
 * @entry: the name in the file system, a reference; NULL: an abstract one
 * @name: it
 */
struct unix_address {
	unsigned int references;
	struct arrow_vfs_entry *entry;
	struct arrow_socket_name name;
};

struct unix_socket;

/**
 * struct unix_packet - What was sent.
 * @next: what was sent later
 * @sender: by whom, a reference
 * @charge: what it counts against the sender
 * @size: bytes
 * @start: of a stream: the first one that is not read yet
 * @credentials: who sent it
 * @rights: files that come with it; NULL: none
 * @connection: in a listener's queue: it comes with it; else NULL
 * @bytes: the bytes
 */
struct unix_packet {
	struct unix_packet *next;
	struct unix_socket *sender;
	uint32_t charge;
	uint32_t size, start;
	struct unix_credentials credentials;
	struct unix_rights *rights;
	struct unix_socket *connection;
	unsigned char bytes[];
};

/**
 * struct unix_socket - A socket.
 * @socket: what all families have
 * @references: see above
 * @next, @previous: all that are not dead
 * @peer: the socket that it is connected to, a reference; NULL: none
 * @file: its file; NULL: it waits to be accepted, or is dead
 * @readers: woken when there is something to read
 * @writers: woken when there is room in what is charged
 * @room: woken when this socket's own queue is not full any more
 * @first, @last: packets; @packets: how many
 * @charged: by its own packets in others' queues
 * @backlog: packets that may wait beyond the first, of a listener and datagrams
 * @state: see above
 * @shut: ARROW_SOCKET_SHUT_ bits
 * @dead: nobody has it any more
 * @address: what it is bound to; NULL: nothing
 * @bound: and it is the one that is found there, no connection
 * @process: who its peer is, see SO_PEERCRED
 * @in_flight: how many packets have its file among their rights
 * @reached: while garbage is looked for: somebody can get at it
 * @reached_next: and what it holds is still to be looked at
 */
struct unix_socket {
	struct arrow_socket socket;
	unsigned int references;
	struct unix_socket *next, *previous;
	struct unix_socket *peer;
	struct arrow_file *file;
	struct arrow_wait_queue readers, writers, room;
	struct unix_packet *first, *last;
	unsigned int packets;
	uint32_t charged;
	unsigned int backlog;
	enum unix_state state;
	unsigned int shut;
	bool dead;
	struct unix_address *address;
	bool bound;
	struct unix_credentials process;
	unsigned int in_flight;
	bool reached;
	struct unix_socket *reached_next;
};

static inline struct unix_socket *unix_of(struct arrow_socket *socket)
{
	return ARROW_CONTAINER_OF(socket, struct unix_socket, socket);
}

/** unix_has_connections() - Is it no socket for datagrams? */
static inline bool unix_has_connections(const struct unix_socket *socket)
{
	return socket->socket.type != ARROW_SOCKET_DATAGRAM;
}

/** unix_is_full() - Do as many packets wait as may? */
static inline bool unix_is_full(const struct unix_socket *socket)
{
	return socket->packets > socket->backlog;
}

/* socket.c */

/** unix_all - All sockets that are not dead. */
extern struct unix_socket *unix_all;

/** unix_new() - A socket with one reference; NULL when memory is out. */
struct unix_socket *unix_new(int type);

/** unix_hold() - Take a reference. Return: @socket. */
static inline struct unix_socket *unix_hold(struct unix_socket *socket)
{
	socket->references++;
	return socket;
}

/** unix_put() - Give a reference back. */
void unix_put(struct unix_socket *socket);

/** unix_close() - Its file, or the packet that brought it, is gone. */
void unix_close(struct unix_socket *socket);

/** unix_readable() - Wake those who read. */
void unix_readable(struct unix_socket *socket);

/** unix_changed() - Wake all who wait for the socket. */
void unix_changed(struct unix_socket *socket);

/** unix_self() - The numbers for SO_PEERCRED of who calls now. */
struct unix_credentials unix_self(void);

/* packet.c */

/**
 * packet_new() - Make a packet of bytes of a message.
 * @sender: counts it
 * @message: they are taken from there
 * @size: how many
 * @made: the packet
 *
 * Return: 0; -ENOBUFS, -EFAULT.
 */
int packet_new(struct unix_socket *sender, struct arrow_socket_message *message,
	       size_t size, struct unix_packet **made);

/** packet_most() - Bytes of the largest piece of a stream. */
size_t packet_most(const struct unix_socket *sender);

/** packet_add() - Put a packet into a socket's queue, and wake who reads. */
void packet_add(struct unix_socket *socket, struct unix_packet *packet);

/** packet_take() - Take the first packet out of a queue; NULL: there is none. */
struct unix_packet *packet_take(struct unix_socket *socket);

/**
 * packet_drop() - Free a packet and all that comes with it.
 *
 * What is freed may hold further packets: they are freed one after the other, so
 * that the stack has an end.
 */
void packet_drop(struct unix_packet *packet);

/** packet_drop_all() - Drop a socket's queue. */
void packet_drop_all(struct unix_socket *socket);

/**
 * packet_room() - Wait until more may be sent.
 * @deadline: of arrow_socket_deadline()
 *
 * Return: 0; -EPIPE: shut down; the error that the socket has; -EAGAIN and
 * others of arrow_socket_wait().
 */
int packet_room(struct unix_socket *sender, uint64_t deadline);

/** packet_may_send() - Is little enough charged that poll says so? */
bool packet_may_send(const struct unix_socket *sender);

/* rights.c */

/** rights_fly() - Files are in a queue from now on, or not any more. */
void rights_fly(const struct unix_rights *rights, bool flies);

/** rights_drop() - Give files back; NULL: none. */
void rights_drop(struct unix_rights *rights);

/** rights_collect() - Drop what is on its way to nobody. */
void rights_collect(void);

/* address.c */

/** address_check() - Is it an address of this family? 0 or -EINVAL. */
int address_check(const struct arrow_socket_name *name);

/**
 * address_find() - The socket that an address leads to.
 * @from: who asks, of the same type
 * @name: the address, checked
 * @found: the socket, with a reference
 *
 * Return: 0; -ECONNREFUSED: nobody is bound to it; -EPROTOTYPE; -ENOENT and
 * others of paths.
 */
int address_find(const struct unix_socket *from,
		 const struct arrow_socket_name *name,
		 struct unix_socket **found);

/** address_make() - Bind to an address that nobody has, if not bound: 0, -ENOMEM,
 * -ENOSPC. */
int address_make(struct unix_socket *socket);

/** address_put() - Give a reference back, or NULL. */
void address_put(struct unix_address *address);

/** unix_tell_sender() - Fill in the address of a packet's sender. */
static inline void unix_tell_sender(const struct unix_packet *packet,
				    struct arrow_socket_message *message)
{
	if (packet->sender->address)
		message->name = packet->sender->address->name;
}

/* Operations. */
int unix_bind(struct arrow_socket *socket,
	      const struct arrow_socket_name *name);
int unix_name(struct arrow_socket *socket, bool peer,
	      struct arrow_socket_name *name);
int unix_listen(struct arrow_socket *socket, unsigned int backlog);
int unix_connect(struct arrow_socket *socket,
		 const struct arrow_socket_name *name, bool wait);
int unix_accept(struct arrow_socket *socket, bool wait,
		struct arrow_socket **accepted);
int datagram_connect(struct arrow_socket *socket,
		     const struct arrow_socket_name *name, bool wait);
ssize_t stream_send(struct arrow_socket *socket,
		    struct arrow_socket_message *message);
ssize_t stream_receive(struct arrow_socket *socket,
		       struct arrow_socket_message *message);
ssize_t datagram_send(struct arrow_socket *socket,
		      struct arrow_socket_message *message);
ssize_t datagram_receive(struct arrow_socket *socket,
			 struct arrow_socket_message *message);
ssize_t sequence_send(struct arrow_socket *socket,
		      struct arrow_socket_message *message);
ssize_t sequence_receive(struct arrow_socket *socket,
			 struct arrow_socket_message *message);
