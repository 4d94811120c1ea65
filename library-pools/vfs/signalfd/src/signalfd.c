/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A set of signals as a file: a read takes those that wait for whoever reads, as
 * many as there is room for, and waits for the first. All such files share the
 * queue of those who wait for signals.
 */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/file.h>
#include <arrow/signal_info.h>
#include <arrow/signalfd.h>
#include <arrow/user_memory.h>
#include <arrow/wait.h>

/* SIGKILL and SIGSTOP, which cannot wait. */
#define SIGNALFD_NEVER                             \
	(UINT64_C(1) << (ARROW_SIGNAL_KILL - 1) |  \
	 UINT64_C(1) << (ARROW_SIGNAL_STOP - 1))

/* Linux's struct signalfd_siginfo, as far as a signal says something. */
struct signalfd_record {
	uint32_t signal;
	int32_t error;
	int32_t code;
	uint32_t pid;
	uint32_t uid;
	int32_t fd;
	uint32_t timer;
	uint32_t band;
	uint32_t overruns;
	uint32_t trap;
	int32_t status;
	int32_t number;
	uint64_t value;
	uint64_t times[2];
	uint64_t address;
	uint8_t rest[48];
};

_Static_assert(sizeof(struct signalfd_record) == 128, "Linux's size");

/* @set: of signals; bit 0 is signal 1 */
struct signalfd {
	uint64_t set;
};

static bool signalfd_tells(void *data)
{
	return arrow_signal_waiting() & ((struct signalfd *)data)->set;
}

static void signalfd_fill(struct signalfd_record *record,
			  const struct arrow_signal_info *info)
{
	*record = (struct signalfd_record){
		.signal = (uint32_t)info->signal,
		.error = info->error,
		.code = info->code,
	};
	if (info->code > 0 && info->code < ARROW_SIGNAL_FROM_KERNEL) {
		record->address = info->address;
		return;
	}
	if (info->code == ARROW_SIGNAL_FROM_TIMER) {
		record->timer = (uint32_t)info->pid;
		record->overruns = info->uid;
	} else {
		record->pid = (uint32_t)info->pid;
		record->uid = info->uid;
	}
	if (info->code < 0) {
		record->number = (int32_t)info->value;
		record->value = info->value;
	}
}

static int signalfd_wait(const struct arrow_file *file)
{
	if (signalfd_tells(file->object))
		return 0;
	if (file->flags & ARROW_FILE_NONBLOCK)
		return -EAGAIN;
	int error = arrow_wait_until(arrow_signal_came(), signalfd_tells,
				     file->object, ARROW_WAIT_FOREVER);

	return error == -EINTR ? -ERESTARTSYS : error;
}

/* Those that wait, as far as there is room. Return: bytes, or -EFAULT. */
static ssize_t signalfd_take(uint64_t set, struct arrow_io *io)
{
	struct arrow_signal_info info;
	struct signalfd_record record;
	ssize_t done = 0;

	while (io->left >= sizeof(record) && arrow_signal_take_of(set, &info)) {
		signalfd_fill(&record, &info);
		if (arrow_io_put(io, &record, sizeof(record)) < sizeof(record))
			return done ? done : -EFAULT;
		done += (ssize_t)sizeof(record);
	}
	return done;
}

static ssize_t signalfd_read(struct arrow_file *file, struct arrow_io *io,
			     int64_t *position)
{
	const struct signalfd *made = file->object;
	ssize_t done = 0;

	(void)position;
	if (io->left < sizeof(struct signalfd_record))
		return -EINVAL;
	/* another thread may have been faster */
	while (!done) {
		int error = signalfd_wait(file);

		if (error)
			return error;
		done = signalfd_take(made->set, io);
	}
	return done;
}

static unsigned int signalfd_poll(struct arrow_file *file)
{
	return signalfd_tells(file->object) ? ARROW_FILE_POLL_IN : 0;
}

/* Without threads nobody wakes. */
static struct arrow_wait_queue *signalfd_queue(struct arrow_file *file)
{
	(void)file;
	return CONFIG_WAIT_THREADS ? arrow_signal_came() : NULL;
}

static void signalfd_release(struct arrow_file *file)
{
	arrow_free(file->object);
}

static const struct arrow_file_ops signalfd_files = {
	.anonymous = "[signalfd]",
	.read = signalfd_read,
	.seek = arrow_file_anonymous_seek,
	.poll = signalfd_poll,
	.queue = signalfd_queue,
	.stat = arrow_file_anonymous_stat,
	.release = signalfd_release,
};

static int signalfd_make(uint64_t set, unsigned int flags)
{
	struct signalfd *made = arrow_alloc_zeroed(1, sizeof(*made));
	struct arrow_file *file =
		made ? arrow_file_new(&signalfd_files,
				      ARROW_FILE_READ_WRITE |
					      (flags & ARROW_FILE_NONBLOCK)) :
		       NULL;

	if (!file) {
		arrow_free(made);
		return -ENOMEM;
	}
	made->set = set;
	file->object = made;
	int fd = arrow_fd_install(file, flags & ARROW_FILE_CLOSE_ON_EXEC);

	if (fd < 0)
		arrow_file_release(file);
	return fd;
}

/* Have it tell of others from now on; who waits looks again. */
static int signalfd_change(int fd, uint64_t set)
{
	struct arrow_file *file = arrow_fd_get(fd);

	if (!file)
		return -EBADF;
	if (file->ops != &signalfd_files)
		return -EINVAL;
	((struct signalfd *)file->object)->set = set;
	arrow_wait_wake_all(arrow_signal_came());
	return fd;
}

long arrow_sys_signalfd4(long fd, long from, long size, long flags,
			 ARROW_SYS_REST2)
{
	unsigned int wanted = (unsigned int)flags;
	uint64_t set;

	if (size != ARROW_SIGNAL_SET_SIZE)
		return -EINVAL;
	if (arrow_user_read(&set, (uintptr_t)from, sizeof(set)))
		return -EFAULT;
	if (wanted & ~(ARROW_FILE_CLOSE_ON_EXEC | ARROW_FILE_NONBLOCK))
		return -EINVAL;
	set &= ~SIGNALFD_NEVER;
	return (int)fd == -1 ? signalfd_make(set, wanted) :
			       signalfd_change((int)fd, set);
}

long arrow_sys_signalfd(long fd, long from, long size, ARROW_SYS_REST3)
{
	return arrow_sys_signalfd4(fd, from, size, 0, 0, 0);
}
