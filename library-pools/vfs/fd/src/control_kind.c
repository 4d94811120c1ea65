/* SPDX-License-Identifier: BSD-3-Clause */
/* Commands of fcntl that only files of one kind know. */
#include <arrow/errno.h>

#include "fd_priv.h"

long fd_control_kind(struct arrow_file *file, unsigned int command,
		     unsigned long argument)
{
	if (command != ARROW_FILE_CONTROL_SET_PIPE_SIZE &&
	    command != ARROW_FILE_CONTROL_GET_PIPE_SIZE)
		return -EINVAL;
	if (!file->ops->control)
		return -EBADF;
	return file->ops->control(file, command, argument);
}
