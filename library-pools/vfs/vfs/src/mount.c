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
	struct arrow_vfs_new how = {.mode = ARROW_FILE_DIRECTORY | 0755};
	unsigned int length = 0;

	while (path[1 + length])
		length++;
	int error = arrow_vfs_lookup(vfs_process.root, path + 1, length, point);

	if (error == -ENOENT)
		error = arrow_vfs_make(vfs_process.root, path + 1, &how, point);
	if (!error && !vfs_is_directory(*point)) {
		arrow_vfs_entry_release(*point);
		error = -ENOTDIR;
	}
	return error;
}

static int mount_one(const struct arrow_vfs_ops *ops)
{
	struct arrow_vfs_system *system = &mount_systems[mount_count];
	struct arrow_vfs_entry *point;
	int error = mount_point(ops->path, &point);

	/* What the archive has there instead stays as it is. */
	if (error == -ENOTDIR)
		return 0;
	if (error)
		return error;
	system->ops = ops;
	system->device = mount_count + 1;
	error = ops->start(system, point);
	if (error || !system->root) {
		arrow_vfs_entry_release(point);
		return error;
	}
	system->point = point;
	point->flags |= ARROW_VFS_POINT;
	mount_count++;
	return 0;
}

static int mount_first(const struct arrow_vfs_ops *ops)
{
	struct arrow_vfs_system *system = mount_systems;

	system->ops = ops;
	system->device = 1;
	int error = ops->start(system, NULL);

	if (error)
		return error;
	mount_count = 1;
	vfs_process.root = arrow_vfs_entry_hold(system->root);
	vfs_process.directory = arrow_vfs_entry_hold(system->root);
	return 0;
}

/* A directory by its path, plain components from the root on. */
static int mount_walk(const char *path, struct arrow_vfs_entry **found)
{
	struct arrow_vfs_entry *at = arrow_vfs_entry_hold(vfs_process.root);
	int error = 0;

	while (*path && !error) {
		struct arrow_vfs_entry *next;
		unsigned int length = 0;

		while (path[length] && path[length] != '/')
			length++;
		if (length)
			error = arrow_vfs_lookup(at, path, length, &next);
		if (length && !error) {
			arrow_vfs_entry_release(at);
			at = arrow_vfs_entry_hold(vfs_mount_top(next));
			arrow_vfs_entry_release(next);
		}
		path += path[length] ? length + 1 : length;
	}
	if (!error && !vfs_is_directory(at))
		error = -ENOTDIR;
	if (error)
		arrow_vfs_entry_release(at);
	else
		*found = at;
	return error;
}

/*
 * The working directory that `arrow.cwd=PATH` asks for. One that is not there
 * leaves the root, and is told.
 */
static int mount_enter(void)
{
	const char *path = arrow_cmdline_find("arrow.cwd");
	struct arrow_vfs_entry *directory = NULL;
	int error;

	if (!path)
		return 0;
	error = mount_walk(path, &directory);
	if (error == -ENOMEM)
		return error;
	if (error) {
		arrow_print("arrow.cwd: there is no directory %s", path);
		return 0;
	}
	arrow_vfs_entry_release(vfs_process.directory);
	vfs_process.directory = directory;
	return 0;
}

static int mount_next(void)
{
	const struct arrow_vfs_ops *ops = arrow_vfs_table[mount_tried];
	int error = mount_tried ? mount_one(ops) : mount_first(ops);

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
	if (!error)
		error = mount_enter();
	mount_started = !error;
	return error;
}

bool vfs_mount_is_point(const struct arrow_vfs_entry *entry)
{
	return entry->flags & (ARROW_VFS_POINT | ARROW_VFS_ROOT);
}
