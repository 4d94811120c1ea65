/* SPDX-License-Identifier: BSD-3-Clause */
/* Addresses, and the calls that are about them. */
#include <arrow/mem.h>

#include "socket_priv.h"

/* What a listener may have waiting; Linux's net.core.somaxconn. */
#define NAME_BACKLOG_MAX 4096u

int arrow_socket_name_family(const struct arrow_socket_name *name)
{
	uint16_t family;

	if (name->size < sizeof(family))
		return -1;
	memcpy(&family, name->bytes, sizeof(family));
	return family;
}

long socket_take_name(struct arrow_socket_name *name, uintptr_t from, long size)
{
	name->size = 0;
	if ((int)size < 0 || (int)size > ARROW_SOCKET_NAME_MAX)
		return -EINVAL;
	if (arrow_user_read(name->bytes, from, (size_t)(int)size))
		return -EFAULT;
	name->size = (unsigned int)size;
	name->bytes[name->size] = 0;
	return 0;
}

long socket_give_name(const struct arrow_socket_name *name, uintptr_t to,
		      uintptr_t size_at)
{
	int room;

	if (arrow_user_read(&room, size_at, sizeof(room)))
		return -EFAULT;
	if (room < 0)
		return -EINVAL;
	unsigned int size = name->size < (unsigned int)room ?
				    name->size :
				    (unsigned int)room;

	if (size > ARROW_SOCKET_NAME_MAX)
		size = ARROW_SOCKET_NAME_MAX;
	if (arrow_user_write(to, name->bytes, size) ||
	    arrow_user_write(size_at, &name->size, sizeof(name->size)))
		return -EFAULT;
	return 0;
}

long arrow_sys_bind(long fd, long from, long size, ARROW_SYS_REST3)
{
	struct arrow_socket_name name;
	long error;
	struct arrow_file *file = socket_get(fd, &error);

	if (!file)
		return error;
	struct arrow_socket *socket = file->object;

	error = socket_take_name(&name, (uintptr_t)from, size);
	if (!error)
		error = socket->ops->bind ? socket->ops->bind(socket, &name) :
					    -EOPNOTSUPP;
	arrow_file_release(file);
	return error;
}

long arrow_sys_connect(long fd, long from, long size, ARROW_SYS_REST3)
{
	struct arrow_socket_name name;
	long error;
	struct arrow_file *file = socket_get(fd, &error);

	if (!file)
		return error;
	struct arrow_socket *socket = file->object;

	error = socket_take_name(&name, (uintptr_t)from, size);
	if (!error)
		error = socket->ops->connect ?
				socket->ops->connect(socket, &name,
						     socket_waits(file, 0)) :
				-EOPNOTSUPP;
	arrow_file_release(file);
	return error;
}

long arrow_sys_listen(long fd, long backlog, ARROW_SYS_REST4)
{
	unsigned int most = (unsigned int)backlog;
	long error;
	struct arrow_file *file = socket_get(fd, &error);

	if (!file)
		return error;
	struct arrow_socket *socket = file->object;

	if (most > NAME_BACKLOG_MAX)
		most = NAME_BACKLOG_MAX;
	error = socket->ops->listen ? socket->ops->listen(socket, most) :
				      -EOPNOTSUPP;
	arrow_file_release(file);
	return error;
}

/* The connection has a file; tell who is at its other end. */
static long name_of_peer(struct arrow_socket *socket, uintptr_t to,
			 uintptr_t size_at)
{
	struct arrow_socket_name name;

	if (!to)
		return 0;
	if (socket->ops->name(socket, true, &name))
		return -ECONNABORTED;
	return socket_give_name(&name, to, size_at);
}

static long name_accept(struct arrow_file *file, uintptr_t to,
			uintptr_t size_at, unsigned int flags)
{
	struct arrow_socket *socket = file->object, *accepted;
	int fd = arrow_fd_free(0);

	if (fd < 0)
		return fd;
	if (!socket->ops->accept)
		return -EOPNOTSUPP;
	/* so that a connection is not lost for want of a file */
	struct arrow_file *made = socket_open(NULL, flags);

	if (!made)
		return -ENOMEM;
	long error = socket->ops->accept(socket, socket_waits(file, 0),
					 &accepted);

	if (!error) {
		socket_attach(made, accepted);
		error = name_of_peer(accepted, to, size_at);
	}
	if (error) {
		arrow_file_release(made);
		return error;
	}
	return socket_install(made, flags);
}

long arrow_sys_accept4(long fd, long to, long size_at, long flags,
		       ARROW_SYS_REST2)
{
	long error;

	if (!arrow_fd_get((int)fd))
		return -EBADF;
	if ((unsigned int)flags & ~SOCKET_FLAGS)
		return -EINVAL;
	struct arrow_file *file = socket_get(fd, &error);

	if (!file)
		return error;
	error = name_accept(file, (uintptr_t)to, (uintptr_t)size_at,
			    (unsigned int)flags);
	arrow_file_release(file);
	return error;
}

long arrow_sys_accept(long fd, long to, long size_at, ARROW_SYS_REST3)
{
	return arrow_sys_accept4(fd, to, size_at, 0, 0, 0);
}

static long name_get(long fd, bool peer, uintptr_t to, uintptr_t size_at)
{
	struct arrow_socket_name name;
	long error;
	struct arrow_file *file = socket_get(fd, &error);

	if (!file)
		return error;
	struct arrow_socket *socket = file->object;

	error = socket->ops->name(socket, peer, &name);
	if (!error)
		error = socket_give_name(&name, to, size_at);
	arrow_file_release(file);
	return error;
}

long arrow_sys_getsockname(long fd, long to, long size_at, ARROW_SYS_REST3)
{
	return name_get(fd, false, (uintptr_t)to, (uintptr_t)size_at);
}

long arrow_sys_getpeername(long fd, long to, long size_at, ARROW_SYS_REST3)
{
	return name_get(fd, true, (uintptr_t)to, (uintptr_t)size_at);
}

long arrow_sys_shutdown(long fd, long how, ARROW_SYS_REST4)
{
	unsigned int bits = (unsigned int)how + 1;
	long error;
	struct arrow_file *file = socket_get(fd, &error);

	if (!file)
		return error;
	struct arrow_socket *socket = file->object;

	if (!bits || bits > ARROW_SOCKET_SHUT_BOTH)
		error = -EINVAL;
	else
		error = socket->ops->shutdown ?
				socket->ops->shutdown(socket, bits) :
				-EOPNOTSUPP;
	arrow_file_release(file);
	return error;
}
