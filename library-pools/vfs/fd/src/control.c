/* SPDX-License-Identifier: BSD-3-Clause */
/* fcntl, ioctl and fstat. */
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/fd_calls.h>
#include <arrow/user_memory.h>

#include "fd_priv.h"

/* Commands of fcntl. */
enum {
	CONTROL_DUPLICATE = 0,
	CONTROL_GET_CLOSE_ON_EXEC = 1,
	CONTROL_SET_CLOSE_ON_EXEC = 2,
	CONTROL_GET_FLAGS = 3,
	CONTROL_SET_FLAGS = 4,
	CONTROL_GET_LOCK = 5,
	CONTROL_SET_LOCK = 6,
	CONTROL_SET_LOCK_WAIT = 7,
	CONTROL_GET_OWNER = 9,
	CONTROL_GET_SIGNAL = 11,
	CONTROL_GET_OWNER_KIND = 16,
	CONTROL_GET_OPEN_LOCK = 36,
	CONTROL_SET_OPEN_LOCK = 37,
	CONTROL_SET_OPEN_LOCK_WAIT = 38,
	CONTROL_DUPLICATE_CLOSE_ON_EXEC = 1030,
};

/* Requests of ioctl that are every file's. */
enum {
	CONTROL_FIONCLEX = 0x5450,
	CONTROL_FIOCLEX = 0x5451,
	CONTROL_FIONBIO = 0x5421,
};

#define CONTROL_SETTABLE                                         \
	((unsigned int)(ARROW_FILE_APPEND | ARROW_FILE_NONBLOCK | \
			ARROW_FILE_ASYNC | ARROW_FILE_DIRECT |   \
			ARROW_FILE_NOATIME))

static long control_duplicate(struct arrow_file *file, unsigned long from,
			      bool close_on_exec)
{
	if ((unsigned int)from >= arrow_fd_limit())
		return -EINVAL;
	int fd = arrow_fd_free((unsigned int)from);

	if (fd >= 0)
		arrow_fd_put(fd, arrow_file_hold(file), close_on_exec);
	return fd;
}

/* What may be asked of a file that is open for its path alone; or -EBADF. */
static long control_any(struct arrow_file *file, int fd, unsigned int command,
			unsigned long argument)
{
	switch (command) {
	case CONTROL_DUPLICATE:
		return control_duplicate(file, argument, false);
	case CONTROL_DUPLICATE_CLOSE_ON_EXEC:
		return control_duplicate(file, argument, true);
	case CONTROL_GET_CLOSE_ON_EXEC:
		return arrow_fd_close_on_exec(fd);
	case CONTROL_SET_CLOSE_ON_EXEC:
		arrow_fd_set_close_on_exec(fd, argument & 1);
		return 0;
	case CONTROL_GET_FLAGS:
		return file->flags;
	default:
		return -EBADF;
	}
}

long arrow_sys_fcntl(long fd, long command, long argument, ARROW_SYS_REST3)
{
	struct arrow_file *file = arrow_fd_get_any((int)fd);

	if (!file)
		return -EBADF;
	long result = control_any(file, (int)fd, (unsigned int)command,
				  (unsigned long)argument);

	if (result != -EBADF || file->flags & ARROW_FILE_PATH)
		return result;
	switch ((unsigned int)command) {
	case CONTROL_SET_FLAGS:
		file->flags = (file->flags & ~CONTROL_SETTABLE) |
			      ((unsigned int)argument & CONTROL_SETTABLE);
		return 0;
	case CONTROL_GET_LOCK:
	case CONTROL_GET_OPEN_LOCK:
		return fd_lock(file, (uintptr_t)argument,
			       command == CONTROL_GET_OPEN_LOCK, true);
	case CONTROL_SET_LOCK:
	case CONTROL_SET_LOCK_WAIT:
	case CONTROL_SET_OPEN_LOCK:
	case CONTROL_SET_OPEN_LOCK_WAIT:
		return fd_lock(file, (uintptr_t)argument,
			       command >= CONTROL_GET_OPEN_LOCK, false);
	case CONTROL_GET_OWNER:
	case CONTROL_GET_SIGNAL:
		return 0;
	case CONTROL_GET_OWNER_KIND:
		/* Linux's struct f_owner_ex of a file that nobody owns */
		return arrow_user_clear((uintptr_t)argument,
					2 * sizeof(int32_t));
	default:
		if (CONFIG_FILE_CONTROL)
			return fd_control_kind(file, (unsigned int)command,
					       (unsigned long)argument);
		return -EINVAL;
	}
}

static long control_nonblock(struct arrow_file *file, unsigned int flag,
			     uintptr_t argument)
{
	int on;
	long error = arrow_user_read(&on, argument, sizeof(on));

	if (!error)
		file->flags = on ? file->flags | flag : file->flags & ~flag;
	return error;
}

long arrow_sys_ioctl(long fd, long request, long argument, ARROW_SYS_REST3)
{
	struct arrow_file *file = arrow_fd_get((int)fd);

	if (!file)
		return -EBADF;
	switch ((unsigned int)request) {
	case CONTROL_FIOCLEX:
		arrow_fd_set_close_on_exec((int)fd, true);
		return 0;
	case CONTROL_FIONCLEX:
		arrow_fd_set_close_on_exec((int)fd, false);
		return 0;
	case CONTROL_FIONBIO:
		return control_nonblock(file, ARROW_FILE_NONBLOCK,
					(uintptr_t)argument);
	default:
		if (!file->ops->ioctl)
			return -ENOTTY;
		return file->ops->ioctl(file, (unsigned int)request,
					(uintptr_t)argument);
	}
}

long arrow_sys_fstat(long fd, long to, ARROW_SYS_REST4)
{
	struct arrow_file *file = arrow_fd_get_any((int)fd);
	struct arrow_file_stat stat;

	if (!file)
		return -EBADF;
	int error = file->ops->stat(file, &stat);

	return error ? error : arrow_file_stat_write((uintptr_t)to, &stat);
}
