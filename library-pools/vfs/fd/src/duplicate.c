/* SPDX-License-Identifier: BSD-3-Clause */
/* Making and closing descriptors of files that are open already. */
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/fd_calls.h>

#define RANGE_UNSHARE 2u
#define RANGE_CLOSE_ON_EXEC 4u

long arrow_sys_close(long fd, ARROW_SYS_REST5)
{
	return arrow_fd_close((int)fd);
}

long arrow_sys_dup(long fd, ARROW_SYS_REST5)
{
	struct arrow_file *file = arrow_fd_get_any((int)fd);

	if (!file)
		return -EBADF;
	int copy = arrow_fd_install(file, false);

	if (copy >= 0)
		arrow_file_hold(file);
	return copy;
}

/* Put what is open at @from at @to as well, closing what is there. */
static long duplicate_at(int from, int to, bool close_on_exec)
{
	struct arrow_file *file = arrow_fd_get_any(from);

	if ((unsigned int)to >= arrow_fd_limit() || !file)
		return -EBADF;
	arrow_file_hold(file);
	if (arrow_fd_close(to) && arrow_fd_free((unsigned int)to) != to) {
		arrow_file_release(file);
		return -ENOMEM;
	}
	arrow_fd_put(to, file, close_on_exec);
	return to;
}

long arrow_sys_dup2(long from, long to, ARROW_SYS_REST4)
{
	if ((int)from == (int)to)
		return arrow_fd_get_any((int)from) ? (int)to : -EBADF;
	return duplicate_at((int)from, (int)to, false);
}

long arrow_sys_dup3(long from, long to, long flags, ARROW_SYS_REST3)
{
	if ((unsigned int)flags & ~ARROW_FILE_CLOSE_ON_EXEC ||
	    (int)from == (int)to)
		return -EINVAL;
	return duplicate_at((int)from, (int)to, (unsigned int)flags);
}

long arrow_sys_close_range(long first, long last, long flags, ARROW_SYS_REST3)
{
	unsigned int end = (unsigned int)arrow_fd_end();

	if ((unsigned int)flags & ~(RANGE_UNSHARE | RANGE_CLOSE_ON_EXEC) ||
	    (unsigned int)first > (unsigned int)last)
		return -EINVAL;
	if ((unsigned int)last < end)
		end = (unsigned int)last + 1;
	for (unsigned int fd = (unsigned int)first; fd < end; fd++) {
		if (!arrow_fd_get_any((int)fd))
			continue;
		if ((unsigned int)flags & RANGE_CLOSE_ON_EXEC)
			arrow_fd_set_close_on_exec((int)fd, true);
		else
			arrow_fd_close((int)fd);
	}
	return 0;
}
