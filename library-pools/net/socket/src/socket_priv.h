/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/socket.h>
#include <arrow/socket_calls.h>
#include <arrow/user_memory.h>

/* Flags beside the type; Linux's SOCK_NONBLOCK and SOCK_CLOEXEC. */
#define SOCKET_FLAGS (ARROW_FILE_CLOSE_ON_EXEC | ARROW_FILE_NONBLOCK)

/* UIO_MAXIOV: more buffers, or messages, than these are refused, or cut. */
#define SOCKET_VECTOR_MAX 1024

/**
 * socket_get() - The socket of a descriptor.
 * @fd: any number
 * @error: -EBADF or -ENOTSOCK
 *
 * Return: its file, with a reference for the caller: another thread may close
 * the last descriptor while the call waits. NULL: see @error.
 */
struct arrow_file *socket_get(long fd, long *error);

/** socket_waits() - Whether a call on the file may wait. */
static inline bool socket_waits(const struct arrow_file *file,
				unsigned int flags)
{
	return !(file->flags & ARROW_FILE_NONBLOCK) &&
	       !(flags & ARROW_SOCKET_DONT_WAIT);
}

/**
 * socket_open() - Make an open file of a socket.
 * @socket: becomes the file's; NULL: it comes later, by socket_attach()
 * @flags: of SOCKET_FLAGS
 *
 * Return: the file; NULL when memory is out, and the socket is released.
 */
struct arrow_file *socket_open(struct arrow_socket *socket, unsigned int flags);

/** socket_attach() - Give a file of socket_open() its socket. */
void socket_attach(struct arrow_file *file, struct arrow_socket *socket);

/**
 * socket_install() - Give a new file its descriptor.
 * @file: released on failure
 *
 * Return: the descriptor; -EMFILE, -ENOMEM.
 */
long socket_install(struct arrow_file *file, unsigned int flags);

/**
 * socket_take_name() - Take an address from the program.
 * @name: filled in
 * @from: where it is
 * @size: as the program says
 *
 * Return: 0; -EINVAL, -EFAULT.
 */
long socket_take_name(struct arrow_socket_name *name, uintptr_t from,
		      long size);

/**
 * socket_give_name() - Hand an address to the program, cut to its room.
 * @name: it
 * @to: where
 * @size_at: where its room is, in the program, which gets the whole size
 *
 * Return: 0; -EINVAL, -EFAULT.
 */
long socket_give_name(const struct arrow_socket_name *name, uintptr_t to,
		      uintptr_t size_at);

/* message.c: one message of struct msghdr at @at, for the calls with one and with
 * many. */
long socket_send_at(struct arrow_file *file, uintptr_t at, unsigned int flags);
long socket_receive_at(struct arrow_file *file, uintptr_t at,
		       unsigned int flags);
