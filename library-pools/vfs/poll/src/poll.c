/* SPDX-License-Identifier: BSD-3-Clause */
/* poll and ppoll. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/poll.h>
#include <arrow/time.h>
#include <arrow/user_memory.h>
#include <arrow/wait.h>

#include "poll_priv.h"
#include "watch.h"

/* Files that need no memory of their own. */
#define POLL_FEW 16

/* Linux's struct pollfd. */
struct poll_file {
	int32_t fd;
	int16_t events;
	int16_t revents;
};

static unsigned int poll_one(struct poll_file *file)
{
	unsigned int wanted = (uint16_t)file->events | ARROW_FILE_POLL_ERR |
			      ARROW_FILE_POLL_HUP;
	unsigned int ready = 0;

	if (file->fd >= 0) {
		struct arrow_file *open = arrow_fd_get(file->fd);

		ready = open ? arrow_file_poll(open) & wanted
			     : ARROW_FILE_POLL_NVAL;
	}
	file->revents = (int16_t)ready;
	return ready != 0;
}

/* A call that waits; @ready: how many files are. */
struct poll_call {
	struct poll_file *files;
	unsigned int count;
	long ready;
};

static bool poll_look(void *data)
{
	struct poll_call *call = data;

	call->ready = 0;
	for (unsigned int i = 0; i < call->count; i++)
		call->ready += poll_one(&call->files[i]);
	return call->ready;
}

static int poll_wait(struct poll_call *call, uint64_t deadline)
{
	struct watch watch;

	if (!CONFIG_WAIT_THREADS)
		return arrow_wait_until(NULL, poll_look, call, deadline);
	if (poll_look(call) || arrow_time_monotonic() >= deadline)
		return 0;
	int error = watch_start(&watch, call->count);

	if (error)
		return error;
	for (unsigned int i = 0; i < call->count; i++)
		watch_add(&watch, call->files[i].fd);
	return watch_until(&watch, poll_look, call, deadline);
}

static long poll_files(struct poll_file *files, unsigned int count,
		       uint64_t deadline)
{
	struct poll_call call = {.files = files, .count = count};
	int error = poll_wait(&call, deadline);

	return error && error != -ETIMEDOUT ? error : call.ready;
}

static long poll_write_back(uintptr_t address, const struct poll_file *files,
			    unsigned int count)
{
	for (unsigned int i = 0; i < count; i++) {
		uintptr_t at = address + i * sizeof(*files) +
			       offsetof(struct poll_file, revents);

		if (arrow_user_write(at, &files[i].revents,
				     sizeof(files[i].revents)))
			return -EFAULT;
	}
	return 0;
}

static long poll_all(uintptr_t address, unsigned int count, uint64_t deadline)
{
	struct poll_file few[POLL_FEW];
	struct poll_file *files = few, *many = NULL;

	if (count > arrow_fd_limit())
		return -EINVAL;
	if (count > POLL_FEW) {
		many = arrow_alloc(count * sizeof(*many));
		files = many;
		if (!many)
			return -ENOMEM;
	}
	long result = arrow_user_read(files, address, count * sizeof(*files));

	if (!result) {
		long ready = poll_files(files, count, deadline);

		result = poll_write_back(address, files, count);
		if (!result)
			result = ready;
	}
	arrow_free(many);
	return result;
}

long arrow_sys_poll(long files, long count, long timeout, ARROW_SYS_REST3)
{
	int milliseconds = (int)timeout;
	struct poll_time time = {
		.seconds = milliseconds / 1000,
		.part = milliseconds % 1000 * (POLL_NANOSECONDS / 1000),
	};
	uint64_t deadline = POLL_FOREVER;

	if (milliseconds >= 0)
		(void)poll_deadline(&time, &deadline);
	return poll_all((uintptr_t)files, (unsigned int)count, deadline);
}

long arrow_sys_ppoll(long files, long count, long address, long signals,
		     long size, ARROW_SYS_REST1)
{
	uint64_t deadline;
	int error = poll_take_deadline((uintptr_t)address, &deadline);

	if (!error)
		error = poll_block((uintptr_t)signals, (uintptr_t)size);
	if (error)
		return error;
	long ready = poll_all((uintptr_t)files, (unsigned int)count, deadline);

	poll_tell_rest((uintptr_t)address, deadline, POLL_NANOSECONDS);
	return poll_unblock((uintptr_t)signals, ready);
}
