/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What must hold for any control messages whatever: they are taken or refused,
 * every file that was held is given back, and what is received was sent. Used by the
 * fuzz target and by the replay of the corpus.
 */
#pragma once

#include "real_pair.h"

static inline void fuzz_control_expect(bool holds)
{
	if (!holds)
		abort();
}

static inline void fuzz_control_one(const unsigned char *bytes, size_t size)
{
	struct arrow_io_segment part = {(uintptr_t)"x", 1};
	unsigned char came[300];
	struct message_head head = {
		.vector = (uintptr_t)&part,
		.vector_count = 1,
		.control = (uintptr_t)bytes,
		.control_size = size,
	};

	if (size > 200)
		return;
	open_pair(ARROW_SOCKET_DATAGRAM);
	end(1)->socket.options = 1u << ARROW_SOCKET_PASS_CREDENTIALS;
	long sent = arrow_sys_sendmsg(ends[0], (long)&head,
				      ARROW_SOCKET_DONT_WAIT, 0, 0, 0);

	fuzz_control_expect(sent == 1 || sent == -EINVAL || sent == -EBADF ||
			    sent == -ESRCH || sent == -EPERM);
	head.control = (uintptr_t)came;
	/* the room is anything, too */
	head.control_size = size ? bytes[size - 1] : 0;
	part.address = (uintptr_t)came + 299;
	long got = arrow_sys_recvmsg(ends[1], (long)&head,
				     ARROW_SOCKET_DONT_WAIT, 0, 0, 0);

	fuzz_control_expect(got == (sent == 1 ? 1 : -EAGAIN));
	fuzz_control_expect(head.control_size <= 255);
	for (int fd = 0; fd < arrow_fd_end(); fd++)
		arrow_fd_close(fd);
	fuzz_control_expect(!unix_all && !rights_in_flight &&
			    !mock_alloc_count);
}
