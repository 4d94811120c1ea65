/* SPDX-License-Identifier: BSD-3-Clause */
/* Sending and receiving: one buffer, or a message with its parts. */
#include <arrow/alloc.h>
#include <arrow/mem.h>

#include "socket_priv.h"

/* Control messages that are sent at once: more bytes are refused. Linux's
 * net.core.optmem_max up to version 6.6. */
#define MESSAGE_CONTROL_MAX 20480

/* Control messages that need no memory of their own. */
#define MESSAGE_CONTROL_FEW 64

/* Linux's struct msghdr. */
struct message_head {
	uintptr_t name;
	int name_size;
	uint32_t unused;
	uintptr_t vector;
	size_t vector_count;
	uintptr_t control;
	size_t control_size;
	uint32_t flags;
	uint32_t unused_too;
};

/* Linux's struct cmsghdr. */
struct message_control {
	size_t size;
	int level;
	int type;
};

/* The only buffer of a call; 0, -EFAULT, -EINVAL. */
static long message_buffer(struct arrow_socket_message *message,
			   uintptr_t buffer, size_t size)
{
	if (size > ARROW_IO_MAX)
		size = ARROW_IO_MAX;
	if (arrow_user_check(buffer, size))
		return -EFAULT;
	arrow_io_program(&message->io, buffer, size);
	return 0;
}

long arrow_sys_sendto(long fd, long buffer, long size, long flags, long to,
		      long to_size)
{
	struct arrow_socket_message message = {.flags = (unsigned int)flags};
	long error = message_buffer(&message, (uintptr_t)buffer, (size_t)size);

	if (error)
		return error;
	struct arrow_file *file = socket_get(fd, &error);

	if (!file)
		return error;
	struct arrow_socket *socket = file->object;

	message.wait = socket_waits(file, message.flags);
	if (to)
		error = socket_take_name(&message.name, (uintptr_t)to, to_size);
	if (!error)
		error = socket->ops->send(socket, &message);
	arrow_file_release(file);
	return error;
}

long arrow_sys_recvfrom(long fd, long buffer, long size, long flags, long from,
			long size_at)
{
	struct arrow_socket_message message = {.flags = (unsigned int)flags};
	long error = message_buffer(&message, (uintptr_t)buffer, (size_t)size);

	if (error)
		return error;
	struct arrow_file *file = socket_get(fd, &error);

	if (!file)
		return error;
	struct arrow_socket *socket = file->object;

	message.wait = socket_waits(file, message.flags);
	long moved = socket->ops->receive(socket, &message);

	if (moved >= 0 && from)
		error = socket_give_name(&message.name, (uintptr_t)from,
					 (uintptr_t)size_at);
	arrow_file_release(file);
	return error ? error : moved;
}

/* The program's description of a message and its buffers, which end with
 * arrow_fd_vector_end() if 0. */
static long message_take(struct message_head *head, uintptr_t at,
			 struct arrow_fd_vector *vector)
{
	if (arrow_user_read(head, at, sizeof(*head)))
		return -EFAULT;
	if (!head->name)
		head->name_size = 0;
	if (head->name_size < 0)
		return -EINVAL;
	if (head->name_size > ARROW_SOCKET_NAME_MAX)
		head->name_size = ARROW_SOCKET_NAME_MAX;
	if (head->vector_count > SOCKET_VECTOR_MAX)
		return -EMSGSIZE;
	return arrow_fd_vector_take(vector, head->vector, head->vector_count);
}

/* Copy control messages and send; @few has room for some. */
static long message_send(struct arrow_socket *socket,
			 struct arrow_socket_message *message,
			 const struct message_head *head)
{
	unsigned char few[MESSAGE_CONTROL_FEW] __aligned(8);
	unsigned char *control = few;
	long result = 0;

	if (head->control_size > MESSAGE_CONTROL_MAX)
		return -ENOBUFS;
	if (head->control_size > sizeof(few))
		control = arrow_alloc(head->control_size);
	if (!control)
		return -ENOBUFS;
	if (arrow_user_read(control, head->control, head->control_size))
		result = -EFAULT;
	message->control = control;
	message->control_size = head->control_size;
	if (!result)
		result = socket->ops->send(socket, message);
	if (control != few)
		arrow_free(control);
	return result;
}

long socket_send_at(struct arrow_file *file, uintptr_t at, unsigned int flags)
{
	struct arrow_socket_message message = {
		.flags = flags, .wait = socket_waits(file, flags)};
	struct arrow_fd_vector vector;
	struct message_head head;
	long result = message_take(&head, at, &vector);

	if (result)
		return result;
	message.io = vector.io;
	result = socket_take_name(&message.name, head.name, head.name_size);
	if (!result)
		result = message_send(file->object, &message, &head);
	arrow_fd_vector_end(&vector);
	return result;
}

/* What the program is told of a message that it has. */
static long message_tell(const struct arrow_socket_message *message,
			 const struct message_head *head, uintptr_t at)
{
	size_t control = head->control_size - message->control_room;
	long error = 0;

	if (head->name)
		error = socket_give_name(
			&message->name, head->name,
			at + offsetof(struct message_head, name_size));
	if (!error)
		error = arrow_user_write(
			at + offsetof(struct message_head, flags),
			&message->told, sizeof(message->told));
	if (!error)
		error = arrow_user_write(
			at + offsetof(struct message_head, control_size),
			&control, sizeof(control));
	return error;
}

long socket_receive_at(struct arrow_file *file, uintptr_t at,
		       unsigned int flags)
{
	struct arrow_socket *socket = file->object;
	struct arrow_socket_message message = {
		.flags = flags, .wait = socket_waits(file, flags)};
	struct arrow_fd_vector vector;
	struct message_head head;
	long result = message_take(&head, at, &vector);

	if (result)
		return result;
	message.io = vector.io;
	message.control_at = head.control;
	message.control_room = head.control_size;
	message.told = flags & ARROW_SOCKET_CLOSE_ON_EXEC;
	result = socket->ops->receive(socket, &message);
	arrow_fd_vector_end(&vector);
	if (result < 0)
		return result;
	long error = message_tell(&message, &head, at);

	return error ? error : result;
}

long arrow_sys_sendmsg(long fd, long at, long flags, ARROW_SYS_REST3)
{
	long result;
	struct arrow_file *file = socket_get(fd, &result);

	if (!file)
		return result;
	result = socket_send_at(file, (uintptr_t)at, (unsigned int)flags);
	arrow_file_release(file);
	return result;
}

long arrow_sys_recvmsg(long fd, long at, long flags, ARROW_SYS_REST3)
{
	long result;
	struct arrow_file *file = socket_get(fd, &result);

	if (!file)
		return result;
	result = socket_receive_at(file, (uintptr_t)at, (unsigned int)flags);
	arrow_file_release(file);
	return result;
}

int arrow_socket_put_control(struct arrow_socket_message *message, int level,
			     int type, const void *bytes, size_t size)
{
	struct message_control head = {sizeof(head) + size, level, type};

	if (!message->control_at || message->control_room < sizeof(head)) {
		message->told |= ARROW_SOCKET_CONTROL_CUT;
		return 0;
	}
	if (message->control_room < head.size) {
		message->told |= ARROW_SOCKET_CONTROL_CUT;
		head.size = message->control_room;
	}
	if (arrow_user_write(message->control_at, &head, sizeof(head)) ||
	    arrow_user_write(message->control_at + sizeof(head), bytes,
			     head.size - sizeof(head)))
		return -EFAULT;
	/* the next one begins at a multiple of 8 */
	size_t step = (sizeof(head) + size + 7) & ~(size_t)7;

	if (step > message->control_room)
		step = message->control_room;
	message->control_at += step;
	message->control_room -= step;
	return 0;
}
