/* SPDX-License-Identifier: BSD-3-Clause */
/* The library with files, descriptors and waiting beneath it; threads are mocked
 * by what happens during a rest. */
#pragma once

#undef CONFIG_WAIT_THREADS
#define CONFIG_WAIT_THREADS 1

#include <arrow/credentials.h>
#include <arrow/pmm.h>
#include <arrow/sched.h>
#include <arrow/signal.h>
#include <arrow/test.h>

#include "pipe.c"
#include "ring.c"
#include "size.c"
#include "transfer.c"

#include "../../../sched/wait/src/queue.c"
#include "../../../sched/wait/src/until.c"
#include "../../fd/src/table.c"
#include "../../fd/src/control_kind.c"
#include "../../file/tests/real_file.h"

struct arrow_credentials arrow_credentials = {
	.fsuid = 7,
	.fsgid = 8,
	.effective = ARROW_CREDENTIALS_ALL,
};

static int mock_signal;
static long mock_pages;
static unsigned int mock_rests;

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

void *arrow_pmm_alloc(size_t pages)
{
	if (!mock_alloc_may())
		return NULL;
	mock_pages++;
	return malloc(pages * PIPE_PAGE);
}

int arrow_pmm_free(void *address, size_t pages)
{
	(void)pages;
	mock_pages--;
	free(address);
	return 0;
}

int arrow_sched_rest(uint64_t deadline, bool looks)
{
	ARROW_CHECK(deadline == UINT64_MAX && !looks);
	mock_rests++;
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

static void open_pipe(unsigned int flags)
{
	mock_rests = 0;
	mock_signal = 0;
	mock_rest = NULL;
	ARROW_CHECK_INT(arrow_sys_pipe2((long)ends, flags, 0, 0, 0, 0), 0);
}

static ssize_t move(int fd, void *bytes, size_t size, bool write)
{
	struct arrow_io io;
	int64_t position = 0;

	arrow_io_program(&io, (uintptr_t)bytes, size);
	return arrow_file_move(arrow_fd_get(fd), &io, &position, write);
}

static ssize_t put(const void *bytes, size_t size)
{
	return move(ends[1], (void *)bytes, size, true);
}

static ssize_t get(void *bytes, size_t size)
{
	return move(ends[0], bytes, size, false);
}

static unsigned int poll_end(int end)
{
	return arrow_file_poll(arrow_fd_get(ends[end]));
}

static void close_pipe(void)
{
	arrow_fd_close(ends[0]);
	arrow_fd_close(ends[1]);
	ARROW_CHECK_INT(mock_alloc_count, 0);
	ARROW_CHECK_INT(mock_pages, 0);
}
