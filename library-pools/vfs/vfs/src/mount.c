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

/*
 * The working directory that `arrow.cwd=PATH` asks for: plain components from
 * the root on. One that cannot be had leaves the root, and is told.
 */
static void mount_enter(const char *path)
{
	struct arrow_vfs_entry *at = arrow_vfs_entry_hold(vfs_process.root);
	const char *wanted = path;
	int error = 0;

	while (*path && !error) {
		struct arrow_vfs_entry *next;
		unsigned int length = 0;

		while (path[length] && path[length] != '/')
			length++;
		if (length) {
			error = vfs_is_directory(at) ?
					arrow_vfs_lookup(at, path, length, &next) :
					-ENOTDIR;
			arrow_vfs_entry_release(at);
			at = NULL;
			if (!error) {
				at = arrow_vfs_entry_hold(vfs_mount_top(next));
				arrow_vfs_entry_release(next);
			}
		}
		path += path[length] ? length + 1 : length;
	}
	if (!error && vfs_is_directory(at)) {
		arrow_vfs_entry_release(vfs_process.directory);
		vfs_process.directory = at;
		return;
	}
	arrow_print("arrow.cwd: there is no directory %s", wanted);
	if (at)
		arrow_vfs_entry_release(at);
}

/* Where the first system could not be had, the next call tries once more; one
 * of the others that cannot be had is left out. */
int vfs_start(void)
{
	if (likely(mount_started))
		return 0;
	if (!arrow_vfs_table_size)
		return -ENOENT;
	if (!mount_systems)
		mount_systems = arrow_alloc_zeroed(arrow_vfs_table_size,
						   sizeof(*mount_systems));
	if (!mount_systems)
		return -ENOMEM;
	int error = mount_first(arrow_vfs_table[0]);

	if (error)
		return error;
	mount_started = true;
	for (unsigned int i = 1; i < arrow_vfs_table_size; i++) {
		if (mount_one(arrow_vfs_table[i]))
			memset(&mount_systems[mount_count], 0,
			       sizeof(*mount_systems));
	}
	const char *directory = arrow_cmdline_find("arrow.cwd");

	if (directory)
		mount_enter(directory);
	return 0;
}

bool vfs_mount_is_point(const struct arrow_vfs_entry *entry)
{
	return entry->flags & (ARROW_VFS_POINT | ARROW_VFS_ROOT);
}
