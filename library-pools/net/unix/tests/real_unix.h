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
#include <arrow/vfs.h>

#include "address.c"
#include "connect.c"
#include "control.c"
#include "datagram.c"
#include "packet.c"
#include "rights.c"
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

/* A file system with one node, at "/s"; everything else is missing. */
static struct arrow_vfs_inode mock_inode = {.mode = ARROW_FILE_SOCKET | 0777};
static struct arrow_vfs_entry mock_entry = {.inode = &mock_inode};
static bool mock_node;

int arrow_vfs_socket_make(const char *path, struct arrow_vfs_entry **made)
{
	if (strcmp(path, "/s") != 0)
		return -ENOENT;
	if (mock_node)
		return -EEXIST;
	mock_node = true;
	*made = arrow_vfs_entry_hold(&mock_entry);
	return 0;
}

int arrow_vfs_socket_find(const char *path, struct arrow_vfs_entry **found)
{
	if (strcmp(path, "/s") != 0 || !mock_node)
		return -ENOENT;
	*found = arrow_vfs_entry_hold(&mock_entry);
	return 0;
}

void arrow_vfs_entry_release(struct arrow_vfs_entry *entry)
{
	entry->references--;
}
