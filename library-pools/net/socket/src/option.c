/* SPDX-License-Identifier: BSD-3-Clause */
/* Options that every socket has. */
#include <arrow/credentials.h>
#include <arrow/mem.h>

#include "socket_priv.h"

/* Numbers; Linux's (its uapi header asm-generic/socket.h). */
enum {
	OPTION_DEBUG = 1,
	OPTION_REUSE_ADDRESS = 2,
	OPTION_TYPE = 3,
	OPTION_ERROR = 4,
	OPTION_DONT_ROUTE = 5,
	OPTION_BROADCAST = 6,
	OPTION_SEND_SIZE = 7,
	OPTION_RECEIVE_SIZE = 8,
	OPTION_KEEP_ALIVE = 9,
	OPTION_OUT_OF_BAND_INLINE = 10,
	OPTION_PRIORITY = 12,
	OPTION_LINGER = 13,
	OPTION_LEAST_TO_RECEIVE = 18,
	OPTION_LEAST_TO_SEND = 19,
	OPTION_RECEIVE_TIME = 20,
	OPTION_SEND_TIME = 21,
	OPTION_PROTOCOL = 38,
	OPTION_DOMAIN = 39,
	OPTION_RECEIVE_TIME_64 = 66,
	OPTION_SEND_TIME_64 = 67,
};

/* Those that are on or off. */
#define OPTION_SWITCHES                                              \
	(1u << OPTION_DEBUG | 1u << OPTION_REUSE_ADDRESS |           \
	 1u << OPTION_DONT_ROUTE | 1u << OPTION_BROADCAST |          \
	 1u << OPTION_KEEP_ALIVE | 1u << OPTION_OUT_OF_BAND_INLINE | \
	 1u << ARROW_SOCKET_PASS_CREDENTIALS)

/* Sizes that can be had; Linux's SOCK_MIN_SNDBUF and SOCK_MIN_RCVBUF, and its
 * net.core.wmem_max and rmem_max. What is asked for counts twice. */
#define OPTION_SEND_LEAST 4608
#define OPTION_RECEIVE_LEAST 2304
#define OPTION_SIZE_MOST 212992

/* The largest priority without a capability. */
#define OPTION_PRIORITY_MOST 6
#define OPTION_ADMIN 12 /* CAP_NET_ADMIN */

#define OPTION_MICROSECONDS 1000000
#define OPTION_SECONDS_MOST (INT64_MAX / (int64_t)ARROW_TIME_SECOND)

struct option_time {
	int64_t seconds;
	int64_t microseconds;
};

static int option_is_switch(int option)
{
	return option > 0 && option < 32 && OPTION_SWITCHES >> option & 1;
}

static bool option_is_time(int option)
{
	return option == OPTION_RECEIVE_TIME || option == OPTION_SEND_TIME ||
	       option == OPTION_RECEIVE_TIME_64 || option == OPTION_SEND_TIME_64;
}

static uint64_t *option_time(struct arrow_socket *socket, int option)
{
	return option == OPTION_SEND_TIME || option == OPTION_SEND_TIME_64 ?
		       &socket->send_time :
		       &socket->receive_time;
}

static int option_get_time(struct arrow_socket *socket, int option, void *value)
{
	uint64_t time = *option_time(socket, option);
	struct option_time given = {0};

	if (time != ARROW_WAIT_FOREVER) {
		given.seconds = (int64_t)(time / ARROW_TIME_SECOND);
		given.microseconds =
			(int64_t)(time % ARROW_TIME_SECOND / 1000);
	}
	memcpy(value, &given, sizeof(given));
	return sizeof(given);
}

/* Options that are one number. */
static int option_get_number(struct arrow_socket *socket, int option,
			     int *number)
{
	switch (option) {
	case OPTION_TYPE:
		*number = socket->type;
		return 0;
	case OPTION_ERROR:
		*number = -arrow_socket_error(socket);
		return 0;
	case OPTION_SEND_SIZE:
		*number = (int)socket->send_size;
		return 0;
	case OPTION_RECEIVE_SIZE:
		*number = (int)socket->receive_size;
		return 0;
	case OPTION_PRIORITY:
		*number = socket->priority;
		return 0;
	case OPTION_LEAST_TO_RECEIVE:
		*number = socket->least;
		return 0;
	case OPTION_LEAST_TO_SEND:
		*number = 1;
		return 0;
	case OPTION_PROTOCOL:
		*number = 0;
		return 0;
	case OPTION_DOMAIN:
		*number = socket->ops->family;
		return 0;
	default:
		return -ENOPROTOOPT;
	}
}

/* Write a value; its size, or the error. */
static int option_get(struct arrow_socket *socket, int level, int option,
		      void *value, unsigned int size)
{
	int number;

	if (level == ARROW_SOCKET_LEVEL && option_is_time(option))
		return option_get_time(socket, option, value);
	if (level == ARROW_SOCKET_LEVEL && option == OPTION_LINGER) {
		memcpy(value, socket->linger, sizeof(socket->linger));
		return sizeof(socket->linger);
	}
	if (level == ARROW_SOCKET_LEVEL && option_is_switch(option)) {
		number = socket->options >> option & 1;
	} else if (level != ARROW_SOCKET_LEVEL ||
		   option_get_number(socket, option, &number)) {
		if (!socket->ops->get_option)
			return level == ARROW_SOCKET_LEVEL ? -ENOPROTOOPT :
							     -EOPNOTSUPP;
		return socket->ops->get_option(socket, level, option, value,
					       size);
	}
	memcpy(value, &number, sizeof(number));
	return sizeof(number);
}

long arrow_sys_getsockopt(long fd, long level, long option, long to,
			  long size_at, ARROW_SYS_REST1)
{
	unsigned char value[64] __aligned(8);
	int room;
	long result;
	struct arrow_file *file = socket_get(fd, &result);

	if (!file)
		return result;
	if (arrow_user_read(&room, (uintptr_t)size_at, sizeof(room)))
		result = -EFAULT;
	else if (room < 0 && level == ARROW_SOCKET_LEVEL)
		result = -EINVAL;
	else
		result = option_get(file->object, (int)level, (int)option,
				    value, sizeof(value));
	arrow_file_release(file);
	if (result < 0)
		return result;
	if (result > room)
		result = room;
	room = (int)result;
	if (arrow_user_write((uintptr_t)to, value, (size_t)room) ||
	    arrow_user_write((uintptr_t)size_at, &room, sizeof(room)))
		return -EFAULT;
	return 0;
}

static long option_set_time(struct arrow_socket *socket, int option,
			    uintptr_t from, int size)
{
	struct option_time time;
	uint64_t *to = option_time(socket, option);

	if (size < (int)sizeof(time))
		return -EINVAL;
	if (arrow_user_read(&time, from, sizeof(time)))
		return -EFAULT;
	if (time.microseconds < 0 || time.microseconds >= OPTION_MICROSECONDS)
		return -EDOM;
	if (time.seconds < 0) {
		*to = 0;
		return 0;
	}
	*to = ARROW_WAIT_FOREVER;
	if ((time.seconds || time.microseconds) &&
	    time.seconds < OPTION_SECONDS_MOST - 1)
		*to = (uint64_t)time.seconds * ARROW_TIME_SECOND +
		      (uint64_t)time.microseconds * 1000;
	return 0;
}

static long option_set_linger(struct arrow_socket *socket, uintptr_t from,
			      int size)
{
	int linger[2];

	if (size < (int)sizeof(linger))
		return -EINVAL;
	if (arrow_user_read(linger, from, sizeof(linger)))
		return -EFAULT;
	socket->linger[0] = linger[0] != 0;
	if (linger[0])
		socket->linger[1] = linger[1];
	return 0;
}

/* The size in force for one that is asked for. */
static uint32_t option_size(int wanted, uint32_t least)
{
	uint32_t size = wanted;

	if (size > OPTION_SIZE_MOST)
		size = OPTION_SIZE_MOST;
	return size * 2 < least ? least : size * 2;
}

static long option_set_priority(struct arrow_socket *socket, int priority)
{
	if ((priority < 0 || priority > OPTION_PRIORITY_MOST) &&
	    !arrow_credentials_has(OPTION_ADMIN))
		return -EPERM;
	socket->priority = priority;
	return 0;
}

static long option_set_number(struct arrow_socket *socket, int option,
			      int number)
{
	if (option_is_switch(option)) {
		socket->options &= ~(1u << option);
		socket->options |= (uint32_t)(number != 0) << option;
		return 0;
	}
	switch (option) {
	case OPTION_SEND_SIZE:
		socket->send_size = option_size(number, OPTION_SEND_LEAST);
		if (socket->ops->resized)
			socket->ops->resized(socket);
		return 0;
	case OPTION_RECEIVE_SIZE:
		socket->receive_size =
			option_size(number, OPTION_RECEIVE_LEAST);
		return 0;
	case OPTION_LEAST_TO_RECEIVE:
		if (number < 0)
			number = INT32_MAX;
		socket->least = number ? number : 1;
		return 0;
	case OPTION_PRIORITY:
		return option_set_priority(socket, number);
	default:
		return -ENOPROTOOPT;
	}
}

static long option_set(struct arrow_socket *socket, int option, uintptr_t from,
		       int size)
{
	int number;

	if (size < (int)sizeof(number))
		return -EINVAL;
	if (arrow_user_read(&number, from, sizeof(number)))
		return -EFAULT;
	if (option_is_time(option))
		return option_set_time(socket, option, from, size);
	if (option == OPTION_LINGER)
		return option_set_linger(socket, from, size);
	return option_set_number(socket, option, number);
}

long arrow_sys_setsockopt(long fd, long level, long option, long from,
			  long size, ARROW_SYS_REST1)
{
	long result;

	if ((int)size < 0)
		return -EINVAL;
	struct arrow_file *file = socket_get(fd, &result);

	if (!file)
		return result;
	result = -EOPNOTSUPP;
	if ((int)level == ARROW_SOCKET_LEVEL)
		result = option_set(file->object, (int)option, (uintptr_t)from,
				    (int)size);
	arrow_file_release(file);
	return result;
}
