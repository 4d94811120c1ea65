/* SPDX-License-Identifier: BSD-3-Clause */
/* A pair of sockets of the library. */
#pragma once

#include "real_unix.h"

static int ends[2];

static inline void open_pair(int type)
{
	mock_rests = 0;
	mock_signal = 0;
	mock_rest = NULL;
	ARROW_CHECK_INT(arrow_sys_socketpair(UNIX_FAMILY, type, 0, (long)ends,
					     0, 0),
			0);
}

static inline struct unix_socket *end(int number)
{
	return unix_of(arrow_socket_of(arrow_fd_get(ends[number])));
}

static inline ssize_t put(int number, const void *bytes, size_t size,
			  unsigned int flags)
{
	return arrow_sys_sendto(ends[number], (long)bytes, (long)size, flags,
				0, 0);
}

static inline ssize_t get(int number, void *bytes, size_t size,
			  unsigned int flags)
{
	return arrow_sys_recvfrom(ends[number], (long)bytes, (long)size, flags,
				  0, 0);
}

static inline unsigned int poll_end(int number)
{
	return arrow_file_poll(arrow_fd_get(ends[number]));
}

static inline void close_end(int number)
{
	arrow_fd_close(ends[number]);
	ends[number] = -1;
}

static inline void close_pair(void)
{
	close_end(0);
	close_end(1);
	ARROW_CHECK_INT(mock_alloc_count, 0);
	ARROW_CHECK(!unix_all);
	ARROW_CHECK_UINT(mock_entry.references, 0);
}
