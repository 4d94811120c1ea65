/* SPDX-License-Identifier: BSD-3-Clause */
/* Sockets as open files, and the calls that make them. */
#include <arrow/credentials.h>

#include "socket_priv.h"

/* Linux's AF_MAX and SOCK_MAX, and the bits of a type. */
#define SOCKET_FAMILIES 46
#define SOCKET_TYPES 11
#define SOCKET_TYPE_MASK 0xf

/* Numbers below are those of descriptors 0 to 2. */
#define SOCKET_FIRST_INODE 16

#define SOCKET_BLOCK 4096

static ssize_t socket_read(struct arrow_file *file, struct arrow_io *io,
			   int64_t *position)
{
	struct arrow_socket *socket = file->object;
	struct arrow_socket_message message = {
		.io = *io, .wait = socket_waits(file, 0)};

	(void)position;
	if (!io->left)
		return 0;
	ssize_t moved = socket->ops->receive(socket, &message);

	if (moved > 0) {
		io->segment = message.io.segment;
		io->offset = message.io.offset;
		io->left = message.io.left;
	}
	return moved;
}

static ssize_t socket_write(struct arrow_file *file, struct arrow_io *io,
			    int64_t *position)
{
	struct arrow_socket *socket = file->object;
	struct arrow_socket_message message = {
		.io = *io, .wait = socket_waits(file, 0)};

	(void)position;
	ssize_t moved = socket->ops->send(socket, &message);

	if (moved > 0) {
		io->segment = message.io.segment;
		io->offset = message.io.offset;
		io->left = message.io.left;
	}
	return moved;
}

static long socket_ioctl(struct arrow_file *file, unsigned int request,
			 uintptr_t argument)
{
	struct arrow_socket *socket = file->object;

	if (!socket->ops->ioctl)
		return -ENOTTY;
	return socket->ops->ioctl(socket, request, argument);
}

static unsigned int socket_poll(struct arrow_file *file)
{
	struct arrow_socket *socket = file->object;

	return socket->ops->poll(socket) |
	       (socket->error ? ARROW_FILE_POLL_ERR : 0);
}

static struct arrow_wait_queue *socket_queue(struct arrow_file *file)
{
	struct arrow_socket *socket = file->object;

	return &socket->queue;
}

static int socket_stat(struct arrow_file *file, struct arrow_file_stat *stat)
{
	const struct arrow_socket *socket = file->object;

	*stat = (struct arrow_file_stat){
		.inode = socket->inode,
		.mode = ARROW_FILE_SOCKET | 0777,
		.links = 1,
		.uid = socket->uid,
		.gid = socket->gid,
		.block_size = SOCKET_BLOCK,
		.accessed = socket->made,
		.modified = socket->made,
		.changed = socket->made,
	};
	return 0;
}

static void socket_release(struct arrow_file *file)
{
	struct arrow_socket *socket = file->object;

	if (socket)
		socket->ops->release(socket);
}

static const struct arrow_file_ops socket_files = {
	.read = socket_read,
	.write = socket_write,
	.ioctl = socket_ioctl,
	.poll = socket_poll,
	.queue = socket_queue,
	.stat = socket_stat,
	.release = socket_release,
};

void arrow_socket_start(struct arrow_socket *socket,
			const struct arrow_socket_kind *ops, int type)
{
	static uint64_t inode = SOCKET_FIRST_INODE;

	socket->ops = ops;
	socket->type = type;
	socket->inode = inode++;
	socket->uid = arrow_credentials.fsuid;
	socket->gid = arrow_credentials.fsgid;
	arrow_time_wall(&socket->made);
	socket->least = 1;
	socket->send_size = ARROW_SOCKET_BUFFER;
	socket->receive_size = ARROW_SOCKET_BUFFER;
	socket->send_time = ARROW_WAIT_FOREVER;
	socket->receive_time = ARROW_WAIT_FOREVER;
}

struct arrow_socket *arrow_socket_of(const struct arrow_file *file)
{
	return file->ops == &socket_files ? file->object : NULL;
}

struct arrow_file *socket_get(long fd, long *error)
{
	struct arrow_file *file = arrow_fd_get((int)fd);

	if (file && arrow_socket_of(file))
		return arrow_file_hold(file);
	*error = file ? -ENOTSOCK : -EBADF;
	return NULL;
}

void socket_attach(struct arrow_file *file, struct arrow_socket *socket)
{
	file->object = socket;
	if (socket->ops->opened)
		socket->ops->opened(socket, file);
}

struct arrow_file *socket_open(struct arrow_socket *socket, unsigned int flags)
{
	struct arrow_file *file = arrow_file_new(
		&socket_files,
		ARROW_FILE_READ_WRITE | (flags & ARROW_FILE_NONBLOCK));

	if (socket && file)
		socket_attach(file, socket);
	else if (socket)
		socket->ops->release(socket);
	return file;
}

long socket_install(struct arrow_file *file, unsigned int flags)
{
	int fd = arrow_fd_install(file, flags & ARROW_FILE_CLOSE_ON_EXEC);

	if (fd < 0)
		arrow_file_release(file);
	return fd;
}

/* A socket of a family, after the checks that are all families'. */
static int socket_make(int family, unsigned int type, int protocol,
		       struct arrow_socket **made)
{
	if (family < 0 || family >= SOCKET_FAMILIES)
		return -EAFNOSUPPORT;
	if (type >= SOCKET_TYPES)
		return -EINVAL;
	for (unsigned int i = 0; i < arrow_socket_table_size; i++) {
		if (arrow_socket_table[i]->number == family)
			return arrow_socket_table[i]->make((int)type, protocol,
							   made);
	}
	return -EAFNOSUPPORT;
}

long arrow_sys_socket(long family, long type, long protocol, ARROW_SYS_REST3)
{
	unsigned int flags = (unsigned int)type & ~SOCKET_TYPE_MASK;
	struct arrow_socket *socket;

	if (flags & ~SOCKET_FLAGS)
		return -EINVAL;
	int error = socket_make((int)family, type & SOCKET_TYPE_MASK,
				(int)protocol, &socket);

	if (error)
		return error;
	struct arrow_file *file = socket_open(socket, flags);

	return file ? socket_install(file, flags) : -ENOMEM;
}

/* Two files with sockets that are connected with each other. */
static int socket_pair(int family, unsigned int type, int protocol,
		       unsigned int flags, struct arrow_file *ends[2])
{
	struct arrow_socket *sockets[2];

	for (unsigned int i = 0; i < 2; i++) {
		int error = socket_make(family, type, protocol, &sockets[i]);

		ends[i] = error ? NULL : socket_open(sockets[i], flags);
		if (ends[i])
			continue;
		if (i)
			arrow_file_release(ends[0]);
		return error ? error : -ENOMEM;
	}
	int error = sockets[0]->ops->pair
			    ? sockets[0]->ops->pair(sockets[0], sockets[1])
			    : -EOPNOTSUPP;

	if (error) {
		arrow_file_release(ends[0]);
		arrow_file_release(ends[1]);
	}
	return error;
}

/* As on Linux the program has the numbers even if the rest fails. */
long arrow_sys_socketpair(long family, long type, long protocol, long to,
			  ARROW_SYS_REST2)
{
	unsigned int flags = (unsigned int)type & ~SOCKET_TYPE_MASK;
	struct arrow_file *ends[2];
	int fds[2];

	if (flags & ~SOCKET_FLAGS)
		return -EINVAL;
	fds[0] = arrow_fd_free(0);
	if (fds[0] < 0)
		return fds[0];
	fds[1] = arrow_fd_free((unsigned int)fds[0] + 1);
	if (fds[1] < 0)
		return fds[1];
	if (arrow_user_write((uintptr_t)to, fds, sizeof(fds)))
		return -EFAULT;
	int error = socket_pair((int)family, type & SOCKET_TYPE_MASK,
				(int)protocol, flags, ends);

	if (error)
		return error;
	arrow_fd_put(fds[0], ends[0], flags & ARROW_FILE_CLOSE_ON_EXEC);
	arrow_fd_put(fds[1], ends[1], flags & ARROW_FILE_CLOSE_ON_EXEC);
	return 0;
}
