/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Sockets: what is the same for all families. A family stands in the table
 * `socket` and brings its kinds of sockets; descriptors, addresses and buffers of
 * the program, options that every socket has and the system calls are here.
 *
 * Errors are negative errno, those that the program shall see. There is one
 * processor and a kernel that is not interrupted: nothing changes between two
 * waits, and there are no locks.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/io.h>
#include <arrow/time.h>
#include <arrow/types.h>
#include <arrow/wait.h>

/* Types of sockets; Linux's SOCK_... values (its include/linux/net.h). */
#define ARROW_SOCKET_STREAM 1
#define ARROW_SOCKET_DATAGRAM 2
#define ARROW_SOCKET_RAW 3
#define ARROW_SOCKET_SEQUENCE 5

/* Flags of a transfer; Linux's MSG_... values (its include/linux/socket.h). */
#define ARROW_SOCKET_OUT_OF_BAND 0x1u
#define ARROW_SOCKET_PEEK 0x2u
#define ARROW_SOCKET_CONTROL_CUT 0x8u
#define ARROW_SOCKET_CUT 0x20u
#define ARROW_SOCKET_DONT_WAIT 0x40u
#define ARROW_SOCKET_ALL 0x100u
#define ARROW_SOCKET_NO_SIGNAL 0x4000u
#define ARROW_SOCKET_WAIT_FOR_ONE 0x10000u
#define ARROW_SOCKET_CLOSE_ON_EXEC 0x40000000u

/* Level and numbers of options that families look at; Linux's SO_... values (its
 * uapi header asm-generic/socket.h). */
#define ARROW_SOCKET_LEVEL 1
#define ARROW_SOCKET_PASS_CREDENTIALS 16
#define ARROW_SOCKET_PEER_CREDENTIALS 17
#define ARROW_SOCKET_IS_LISTENING 30

/* What is shut down. */
#define ARROW_SOCKET_SHUT_READ 1u
#define ARROW_SOCKET_SHUT_WRITE 2u
#define ARROW_SOCKET_SHUT_BOTH 3u

/* Bits of poll beyond those of all files: POLLRDHUP, POLLWRBAND. */
#define ARROW_SOCKET_POLL_READ_HUP 0x2000u
#define ARROW_SOCKET_POLL_WRITABLE_BAND 0x200u

/* Bytes that wait, of a new socket; Linux's net.core.wmem_default. */
#define ARROW_SOCKET_BUFFER 212992u

/* Linux's struct sockaddr_storage. */
#define ARROW_SOCKET_NAME_MAX 128

/**
 * struct arrow_socket_name - An address of any family.
 * @size: bytes; 0: none
 * @bytes: beginning with the family, 16 bits; a zero follows the last one
 */
struct arrow_socket_name {
	unsigned int size;
	unsigned char bytes[ARROW_SOCKET_NAME_MAX + 1];
};

/** arrow_socket_name_family() - The family of an address; -1: it is too short. */
ARROW_API int arrow_socket_name_family(const struct arrow_socket_name *name);

/**
 * struct arrow_socket_message - A transfer under way.
 * @io: the bytes
 * @flags: ARROW_SOCKET_ flags of the call
 * @wait: it may wait
 * @told: flags that it leaves for the program
 * @name: where to; or where from, which the family fills in
 * @control: control messages that are sent, in the kernel
 * @control_size: their bytes
 * @control_at: where received ones go, in the program; 0: nowhere
 * @control_room: bytes there
 */
struct arrow_socket_message {
	struct arrow_io io;
	unsigned int flags;
	bool wait;
	unsigned int told;
	struct arrow_socket_name name;
	const unsigned char *control;
	size_t control_size;
	uintptr_t control_at;
	size_t control_room;
};

struct arrow_file;
struct arrow_socket;

/**
 * struct arrow_socket_kind - What sockets of a kind can do; NULL: -EOPNOTSUPP,
 * unless said otherwise.
 * @family: their family, Linux's AF_...
 * @bind: give it an address
 * @connect: to an address, which may wait
 * @listen: for connections, of which so many may wait beyond the first
 * @accept: the next connection, as a socket without a file
 * @name: its address, or its peer's. Never NULL
 * @pair: connect two new ones with each other
 * @send, @receive: bytes moved, of a message that @flags say so its whole size.
 *	Never NULL
 * @shutdown: ARROW_SOCKET_SHUT_ bits
 * @get_option: write an option's value of at most @size bytes; its size, or
 *	-ENOPROTOOPT. Called for what is not every socket's
 * @ioctl: requests that are not every file's; NULL: -ENOTTY
 * @poll: ARROW_FILE_POLL_ bits without the one for errors. Never NULL
 * @opened: it has a file now. NULL: nothing to do
 * @resized: the size for what waits to be sent was changed. NULL: nothing to do
 * @release: its file is gone. Never NULL
 */
struct arrow_socket_kind {
	int family;
	int (*bind)(struct arrow_socket *socket,
		    const struct arrow_socket_name *name);
	int (*connect)(struct arrow_socket *socket,
		       const struct arrow_socket_name *name, bool wait);
	int (*listen)(struct arrow_socket *socket, unsigned int backlog);
	int (*accept)(struct arrow_socket *socket, bool wait,
		      struct arrow_socket **accepted);
	int (*name)(struct arrow_socket *socket, bool peer,
		    struct arrow_socket_name *name);
	int (*pair)(struct arrow_socket *first, struct arrow_socket *second);
	ssize_t (*send)(struct arrow_socket *socket,
			struct arrow_socket_message *message);
	ssize_t (*receive)(struct arrow_socket *socket,
			   struct arrow_socket_message *message);
	int (*shutdown)(struct arrow_socket *socket, unsigned int how);
	int (*get_option)(struct arrow_socket *socket, int level, int option,
			  void *value, unsigned int size);
	long (*ioctl)(struct arrow_socket *socket, unsigned int request,
		      uintptr_t argument);
	unsigned int (*poll)(struct arrow_socket *socket);
	void (*opened)(struct arrow_socket *socket, struct arrow_file *file);
	void (*resized)(struct arrow_socket *socket);
	void (*release)(struct arrow_socket *socket);
};

/**
 * struct arrow_socket - A socket; part of its family's.
 * @ops: what it can do
 * @queue: woken when what poll says may have changed
 * @inode: its number
 * @made: when
 * @uid, @gid: by whom
 * @type: its type
 * @error: the error that the next call has, positive; 0: none
 * @options: bit n: option number n is on
 * @least: bytes that a receiver of a stream waits for (SO_RCVLOWAT)
 * @priority: SO_PRIORITY
 * @linger: SO_LINGER: whether, and seconds
 * @send_size: bytes that may wait to be received by others
 * @receive_size: SO_RCVBUF
 * @send_time, @receive_time: nanoseconds that a call waits, or ARROW_WAIT_FOREVER
 */
struct arrow_socket {
	const struct arrow_socket_kind *ops;
	struct arrow_wait_queue queue;
	uint64_t inode;
	struct arrow_time_wall made;
	uint32_t uid, gid;
	int type;
	int error;
	uint32_t options;
	int least;
	int priority;
	int linger[2];
	uint32_t send_size, receive_size;
	uint64_t send_time, receive_time;
};

/**
 * struct arrow_socket_ops - A family, in the table `socket`.
 * @number: Linux's AF_...
 * @make: a socket that arrow_socket_start() was called for; -ESOCKTNOSUPPORT,
 *	-EPROTONOSUPPORT, -ENOMEM
 */
struct arrow_socket_ops {
	int number;
	int (*make)(int type, int protocol, struct arrow_socket **made);
};

/* The table, in the order of rank; written by the generator. */
extern const struct arrow_socket_ops *const arrow_socket_table[];
extern const unsigned int arrow_socket_table_size;

/**
 * arrow_socket_start() - Fill in a new socket.
 * @socket: all zero
 * @ops: what it can do
 * @type: its type
 */
ARROW_API void arrow_socket_start(struct arrow_socket *socket,
				  const struct arrow_socket_kind *ops, int type);

/** arrow_socket_option() - Whether an option, a number below 32, is on. */
static inline bool arrow_socket_option(const struct arrow_socket *socket,
				       unsigned int option)
{
	return socket->options >> option & 1;
}

/** arrow_socket_error() - Take the error that is left: 0, or negative errno. */
ARROW_API int arrow_socket_error(struct arrow_socket *socket);

/** arrow_socket_of() - The socket behind a file; NULL: it is none. */
ARROW_API struct arrow_socket *arrow_socket_of(const struct arrow_file *file);

/**
 * arrow_socket_deadline() - Until when a call waits.
 * @time: the socket's @send_time or @receive_time
 * @wait: whether it waits at all
 *
 * Return: for arrow_socket_wait().
 */
ARROW_API uint64_t arrow_socket_deadline(uint64_t time, bool wait);

/**
 * arrow_socket_wait() - Wait until something holds.
 * @queue: woken when it may hold
 * @ready: says whether
 * @data: for @ready
 * @deadline: of arrow_socket_deadline()
 *
 * Context: a call of the program; see arrow_wait_until().
 * Return: 0; -EAGAIN: not until then; -ERESTARTSYS or -EINTR: a signal came, and
 * the call is made again or not.
 */
ARROW_API int arrow_socket_wait(struct arrow_wait_queue *queue,
				bool (*ready)(void *data), void *data,
				uint64_t deadline);

/**
 * arrow_socket_put_control() - Hand a control message to the one who receives.
 * @message: told that it was cut, if it does not fit
 * @level, @type: of the control message
 * @bytes: its content
 * @size: bytes
 *
 * Return: 0 or -EFAULT.
 */
ARROW_API int arrow_socket_put_control(struct arrow_socket_message *message,
				       int level, int type, const void *bytes,
				       size_t size);
