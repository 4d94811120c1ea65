/* SPDX-License-Identifier: BSD-3-Clause */
/* The file system at /proc. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/vfs.h>

/* The program's process number as a text, that of Linux's first process. */
#define ARROW_PROCFS_SELF "1"

ARROW_API extern const struct arrow_vfs_ops arrow_procfs;
