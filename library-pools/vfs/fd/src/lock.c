/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Locks. Record locks belong to the process, and there is one: after the checks
 * they are granted, and forgotten. Those of open files could meet each other
 * within it; they are treated alike, as no program does that. flock is kept:
 * two open files of one process do exclude each other.
 */
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/fd_calls.h>
#include <arrow/user_memory.h>

#include "fd_priv.h"

enum lock_type {
	LOCK_READ = 0,
	LOCK_WRITE = 1,
	LOCK_NONE = 2,
};

/* Linux's struct flock on 64-bit machines. */
struct lock_record {
	int16_t type;
	int16_t whence;
	int64_t start;
	int64_t length;
	int32_t owner;
};

/* Operations of flock. */
#define FLOCK_SHARED 1
#define FLOCK_EXCLUSIVE 2
#define FLOCK_NO_WAIT 4
#define FLOCK_MANDATORY 32u
#define FLOCK_NONE 8

/* The place must lie in the file's range; @base is where it counts from. */
static int lock_check_range(const struct lock_record *lock, int64_t base)
{
	int64_t start, last;

	if (__builtin_add_overflow(base, lock->start, &start))
		return -EOVERFLOW;
	if (start < 0)
		return -EINVAL;
	if (lock->length > 0 &&
	    __builtin_add_overflow(start, lock->length - 1, &last))
		return -EOVERFLOW;
	if (lock->length < 0 && start + lock->length < 0)
		return -EINVAL;
	return 0;
}

static int lock_base(struct arrow_file *file, int whence, int64_t *base)
{
	struct arrow_file_stat stat;

	*base = 0;
	if (whence == ARROW_FILE_SEEK_SET)
		return 0;
	if (whence == ARROW_FILE_SEEK_CURRENT) {
		*base = file->position;
		return 0;
	}
	if (whence != ARROW_FILE_SEEK_END)
		return -EINVAL;
	int error = file->ops->stat(file, &stat);

	if (!error)
		*base = (int64_t)stat.size;
	return error;
}

static int lock_check(struct arrow_file *file, const struct lock_record *lock)
{
	int64_t base;
	int error = lock_base(file, lock->whence, &base);

	if (!error)
		error = lock_check_range(lock, base);
	if (!error && (uint16_t)lock->type > LOCK_NONE)
		error = -EINVAL;
	return error;
}

long fd_lock(struct arrow_file *file, uintptr_t argument, bool open, bool test)
{
	struct lock_record lock;
	long error = arrow_user_read(&lock, argument, sizeof(lock));

	if (error)
		return error;
	if (test && !open && lock.type != LOCK_READ && lock.type != LOCK_WRITE)
		return -EINVAL;
	error = lock_check(file, &lock);
	if (error)
		return error;
	if (!test && ((lock.type == LOCK_READ && !arrow_file_readable(file)) ||
		      (lock.type == LOCK_WRITE && !arrow_file_writable(file))))
		return -EBADF;
	if (open && lock.owner)
		return -EINVAL;
	if (!test)
		return 0;
	lock.type = LOCK_NONE;
	return arrow_user_write(argument, &lock, sizeof(lock));
}

/* Whether another open file of the same name holds what excludes @wanted. */
static bool lock_is_excluded(const struct arrow_file *file, unsigned int wanted)
{
	for (int fd = 0; fd < arrow_fd_end(); fd++) {
		const struct arrow_file *other = arrow_fd_get(fd);

		if (!other || other == file || other->object != file->object)
			continue;
		if (other->lock == FLOCK_EXCLUSIVE ||
		    (other->lock && wanted == FLOCK_EXCLUSIVE))
			return true;
	}
	return false;
}

long arrow_sys_flock(long fd, long operation, ARROW_SYS_REST4)
{
	struct arrow_file *file = arrow_fd_get((int)fd);
	unsigned int wanted = (unsigned int)operation & ~FLOCK_NO_WAIT;

	/* locks that others must keep are gone from Linux, but not refused */
	if (wanted & FLOCK_MANDATORY)
		return 0;

	if (wanted != FLOCK_SHARED && wanted != FLOCK_EXCLUSIVE &&
	    wanted != FLOCK_NONE)
		return -EINVAL;
	if (!file)
		return -EBADF;
	if (wanted == FLOCK_NONE) {
		file->lock = 0;
		return 0;
	}
	/* Changing a lock gives the old one up first, as on Linux. */
	file->lock = 0;
	if (file->object && lock_is_excluded(file, wanted)) {
		/* Nobody is left who could open it again. */
		return operation & FLOCK_NO_WAIT ? -EAGAIN : -EDEADLK;
	}
	file->lock = wanted;
	return 0;
}
