/* SPDX-License-Identifier: BSD-3-Clause */
/* The file system as a whole. */
#include <arrow/errno.h>
#include <arrow/pmm.h>
#include <arrow/ramfs.h>

#include "ramfs_priv.h"

#define RAMFS_MAGIC 0x01021994 /* TMPFS_MAGIC */

/* STATX_ATTR_IMMUTABLE, _APPEND and _NODUMP, which no file has. */
#define RAMFS_ATTRIBUTES 0x70

static void ramfs_usage(struct arrow_vfs_usage *usage)
{
	struct arrow_pmm_stats stats;

	arrow_pmm_stats(&stats);
	usage->blocks = usage->files = stats.total;
	usage->free = usage->files_free = stats.freed + stats.untouched;
}

static int ramfs_start(struct arrow_vfs_system *system,
		       struct arrow_vfs_entry *point)
{
	struct arrow_vfs_inode *inode;
	int error = ramfs_lower_root(system, &inode);

	(void)point;
	if (error)
		return error;
	system->root = arrow_vfs_entry_new(NULL, NULL, inode);
	if (!system->root) {
		inode->links = 0;
		arrow_vfs_inode_release(inode);
		return -ENOMEM;
	}
	system->magic = RAMFS_MAGIC;
	system->attributes = RAMFS_ATTRIBUTES;
	system->usage = ramfs_usage;
	return 0;
}

const struct arrow_vfs_ops arrow_ramfs = {
	.name = "tmpfs",
	.path = "/",
	.start = ramfs_start,
};
