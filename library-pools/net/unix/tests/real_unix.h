/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The library with sockets, files, descriptors and waiting beneath it; threads are
 * mocked by what happens during a rest.
 */
#pragma once

#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1

#include <arrow/credentials.h>
#include <arrow/sched.h>
#include <arrow/signal.h>
#include <arrow/test.h>

#include "datagram.c"
#include "packet.c"
#include "socket.c"
#include "stream.c"

#include "../../../sched/wait/src/queue.c"
#include "../../../sched/wait/src/until.c"
#include "../../../vfs/fd/src/move.c"
#include "../../../vfs/fd/src/table.c"
#include "../../../vfs/file/tests/real_file.h"
#include "../../socket/src/many.c"
#include "../../socket/src/message.c"
#include "../../socket/src/name.c"
#include "../../socket/src/option.c"
#include "../../socket/src/socket.c"
#include "../../socket/src/wait.c"

struct arrow_credentials arrow_credentials = {
	.uid = 5,
	.euid = 6,
	.fsuid = 7,
	.gid = 8,
	.egid = 9,
	.fsgid = 10,
	.effective = ARROW_CREDENTIALS_ALL,
};

const struct arrow_socket_ops *const arrow_socket_table[] = {&arrow_unix};
const unsigned int arrow_socket_table_size = 1;

static int mock_signal;
static unsigned int mock_rests;
static uint64_t mock_now = 1000;

/* What another thread does during the next rest; NULL: a signal comes. */
static void (*mock_rest)(void);

void arrow_signal_send(int signal)
{
	mock_signal = signal;
}

void arrow_time_wall(struct arrow_time_wall *wall)
{
	*wall = (struct arrow_time_wall){.seconds = 99};
}

uint64_t arrow_time_monotonic(void)
{
	return mock_now;
}

int arrow_sched_rest(uint64_t deadline, bool looks)
{
	ARROW_CHECK(!looks);
	mock_rests++;
	if (deadline <= mock_now)
		return -ETIMEDOUT;
	if (!mock_rest)
		return -EINTR;
	mock_rest();
	return 0;
}

struct arrow_thread *arrow_sched_self(void)
{
	return NULL;
}

void arrow_sched_wake(struct arrow_thread *thread)
{
	(void)thread;
}

static int ends[2];

static void open_pair(int type)
{
	mock_rests = 0;
	mock_signal = 0;
	mock_rest = NULL;
	ARROW_CHECK_INT(arrow_sys_socketpair(UNIX_FAMILY, type, 0, (long)ends,
					     0, 0),
			0);
}

static struct unix_socket *end(int number)
{
	return unix_of(arrow_socket_of(arrow_fd_get(ends[number])));
}

static ssize_t put(int number, const void *bytes, size_t size,
		   unsigned int flags)
{
	return arrow_sys_sendto(ends[number], (long)bytes, (long)size, flags,
				0, 0);
}

static ssize_t get(int number, void *bytes, size_t size, unsigned int flags)
{
	return arrow_sys_recvfrom(ends[number], (long)bytes, (long)size, flags,
				  0, 0);
}

static unsigned int poll_end(int number)
{
	return arrow_file_poll(arrow_fd_get(ends[number]));
}

static void close_end(int number)
{
	arrow_fd_close(ends[number]);
	ends[number] = -1;
}

static void close_pair(void)
{
	close_end(0);
	close_end(1);
	ARROW_CHECK_INT(mock_alloc_count, 0);
	ARROW_CHECK(!unix_all);
}
