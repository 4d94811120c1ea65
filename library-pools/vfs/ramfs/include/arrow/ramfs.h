/* SPDX-License-Identifier: BSD-3-Clause */
/* The root file system: files in memory over the archive of initial files. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/vfs.h>

ARROW_API extern const struct arrow_vfs_ops arrow_ramfs;
