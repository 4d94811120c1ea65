/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fills /dev. Not a file system of its own: the nodes are made in the directory
 * that is there, so the program may remove and add some.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/vfs.h>

ARROW_API extern const struct arrow_vfs_ops arrow_devfs;
