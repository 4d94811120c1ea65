/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Mounted file systems. Those of the table are mounted before the first path is
 * walked, not at start-up: a program that opens nothing pays nothing.
 */
#include <arrow/alloc.h>
#include <arrow/cmdline.h>
#include <arrow/mem.h>
#include <arrow/print.h>

#include "vfs_priv.h"

struct vfs_process vfs_process = {.umask = 022};

static struct arrow_vfs_system *mount_systems;
static unsigned int mount_count;

/* How many of the table were tried; the next call goes on from here. */
static unsigned int mount_tried;
static bool mount_started;

struct arrow_vfs_system *arrow_vfs_mounts(unsigned int index)
{
	if (vfs_start() || index >= mount_count)
		return NULL;
	return &mount_systems[index];
}

struct arrow_vfs_entry *vfs_mount_top(struct arrow_vfs_entry *entry)
{
	for (unsigned int i = 0;
	     entry->flags & ARROW_VFS_POINT && i < mount_count; i++) {
		if (mount_systems[i].point == entry && mount_systems[i].root)
			entry = mount_systems[i].root;
	}
	return entry;
}

/* The directory at @path, one component below the root, made if it is missing. */
static int mount_point(const char *path, struct arrow_vfs_entry **point)
{
	const struct arrow_vfs_new how = {.mode = ARROW_FILE_DIRECTORY | 0755};
	int error = arrow_vfs_make(vfs_process.root, path + 1, &how, point);

	if (error && error != -EEXIST)
		return error;
	if (vfs_is_directory(*point))
		return 0;
	arrow_vfs_entry_release(*point);
	return -ENOTDIR;
}

/* The first one is the root; others cover a directory of it. */
static int mount_one(const struct arrow_vfs_ops *ops)
{
	struct arrow_vfs_system *system = &mount_systems[mount_count];
	struct arrow_vfs_entry *point = NULL;
	int error = mount_count ? mount_point(ops->path, &point) : 0;

	/* What the archive has there instead stays as it is. */
	if (error == -ENOTDIR)
		return 0;
	if (error)
		return error;
	system->ops = ops;
	system->device = mount_count + 1;
	error = ops->start(system, point);
	if (error || !system->root) {
		if (point)
			arrow_vfs_entry_release(point);
		return error;
	}
	if (point) {
		system->point = point;
		point->flags |= ARROW_VFS_POINT;
	} else {
		vfs_process.root = arrow_vfs_entry_hold(system->root);
		vfs_process.directory = arrow_vfs_entry_hold(system->root);
	}
	mount_count++;
	return 0;
}

/*
 * The working directory that `arrow.cwd=PATH` asks for. One that is not there
 * leaves the root, and is told.
 */
static int mount_enter(void)
{
	const char *path = arrow_cmdline_find("arrow.cwd");
	struct vfs_walk walk;

	if (!path)
		return 0;
	int error = vfs_walk_begin(&walk, VFS_AT_CWD, path,
				   VFS_WALK_FOLLOW | VFS_WALK_DIRECTORY |
					   VFS_WALK_TRUSTED);

	if (error)
		return error;
	error = vfs_walk_whole(&walk);
	if (!error) {
		arrow_vfs_entry_release(vfs_process.directory);
		vfs_process.directory = arrow_vfs_entry_hold(walk.at);
	} else if (error != -ENOMEM) {
		arrow_print("arrow.cwd: there is no directory %s", path);
		error = 0;
	}
	vfs_walk_end(&walk);
	return error;
}

static int mount_next(void)
{
	int error = mount_one(arrow_vfs_table[mount_tried]);

	if (error)
		memset(&mount_systems[mount_count], 0, sizeof(*mount_systems));
	/* how file systems put it */
	if (error == -ENOSPC)
		error = -ENOMEM;
	/* what else can happen leaves a system out, but for the first */
	if (error == -ENOMEM || (error && !mount_tried))
		return error;
	mount_tried++;
	return 0;
}

/* A call that finds no memory for some part of this fails with that, and the
 * next call goes on. */
int vfs_start(void)
{
	int error = 0;

	if (likely(mount_started))
		return 0;
	if (!arrow_vfs_table_size)
		return -ENOENT;
	if (!mount_systems)
		mount_systems = arrow_alloc_zeroed(arrow_vfs_table_size,
						   sizeof(*mount_systems));
	if (!mount_systems)
		return -ENOMEM;
	while (!error && mount_tried < arrow_vfs_table_size)
		error = mount_next();
	if (!error) {
		/* paths can be walked now */
		mount_started = true;
		error = mount_enter();
		mount_started = !error;
	}
	return error;
}

bool vfs_mount_is_point(const struct arrow_vfs_entry *entry)
{
	return entry->flags & (ARROW_VFS_POINT | ARROW_VFS_ROOT);
}
