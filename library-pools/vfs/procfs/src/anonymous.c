/* SPDX-License-Identifier: BSD-3-Clause */
/* Files that have no names and are no pipes. */
#include <arrow/file.h>

#include "procfs_priv.h"

const char *procfs_anonymous(const struct arrow_file *file)
{
	return file->ops->anonymous;
}
