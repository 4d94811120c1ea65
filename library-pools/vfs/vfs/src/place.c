/* SPDX-License-Identifier: BSD-3-Clause */
/* The program's place: working directory, root, umask. */
#include <arrow/alloc.h>
#include <arrow/mem.h>
#include <arrow/user_memory.h>
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

#define PLACE_UMASK 0777u

struct arrow_vfs_entry *arrow_vfs_directory(void)
{
	return vfs_start() ? NULL : vfs_process.directory;
}

struct arrow_vfs_entry *arrow_vfs_root(void)
{
	return vfs_start() ? NULL : vfs_process.root;
}

uint32_t arrow_vfs_umask(void)
{
	return vfs_process.umask;
}

static char *place_prepend(char *at, const char *start, const char *text,
			   size_t length)
{
	if (!at || (size_t)(at - start) < length)
		return NULL;
	at -= length;
	memcpy(at, text, length);
	return at;
}

char *arrow_vfs_path(struct arrow_vfs_entry *entry, char *text, size_t size)
{
	static const char unreachable[] = "(unreachable)";
	char *at = text + size;
	bool empty = true;

	at = place_prepend(at, text, "", 1);
	while (entry != vfs_process.root) {
		if (entry->flags & ARROW_VFS_ROOT) {
			if (!entry->inode->system->point)
				break;
			entry = entry->inode->system->point;
			continue;
		}
		at = place_prepend(at, text, entry->name, entry->length);
		at = place_prepend(at, text, "/", 1);
		empty = false;
		entry = entry->parent;
	}
	if (empty)
		at = place_prepend(at, text, "/", 1);
	if (entry != vfs_process.root)
		at = place_prepend(at, text, unreachable,
				   sizeof(unreachable) - 1);
	return at;
}

long arrow_sys_getcwd(long to, long size, ARROW_SYS_REST4)
{
	long error = vfs_start();

	if (error)
		return error;
	if (vfs_process.directory->flags & ARROW_VFS_GONE)
		return -ENOENT;
	char *text = arrow_alloc(ARROW_VFS_PATH_SIZE);

	if (!text)
		return -ENOMEM;
	char *path = arrow_vfs_path(vfs_process.directory, text,
				    ARROW_VFS_PATH_SIZE);
	long length = path ? text + ARROW_VFS_PATH_SIZE - path : 0;

	if (!path)
		error = -ENAMETOOLONG;
	else if ((unsigned long)length > (unsigned long)size)
		error = -ERANGE;
	else
		error = arrow_user_write((uintptr_t)to, path, (size_t)length);
	arrow_free(text);
	return error ? error : length;
}

/* Make @to one of the program's places; the reference is taken over. */
static void place_set(struct arrow_vfs_entry **place,
		      struct arrow_vfs_entry *to)
{
	struct arrow_vfs_entry *before = *place;

	*place = to;
	arrow_vfs_entry_release(before);
}

/* Make a directory that may be searched to one of the program's places. */
static long place_change(uintptr_t path, struct arrow_vfs_entry **place,
			 bool allowed)
{
	struct arrow_vfs_entry *entry;
	int error = vfs_find(VFS_AT_CWD, path,
			     VFS_WALK_FOLLOW | VFS_WALK_DIRECTORY, &entry);

	if (error)
		return error;
	error = vfs_permission(entry->inode, VFS_EXECUTE);
	if (!error && !allowed)
		error = -EPERM;
	if (error)
		arrow_vfs_entry_release(entry);
	else
		place_set(place, entry);
	return error;
}

long arrow_sys_chdir(long path, ARROW_SYS_REST5)
{
	return place_change((uintptr_t)path, &vfs_process.directory, true);
}

long arrow_sys_fchdir(long fd, ARROW_SYS_REST5)
{
	struct arrow_file *file = arrow_fd_get_any((int)fd);

	if (!file)
		return -EBADF;
	if (!file->entry || !vfs_is_directory(file->entry))
		return -ENOTDIR;
	int error = vfs_permission(file->entry->inode, VFS_EXECUTE);

	if (!error)
		place_set(&vfs_process.directory,
			  arrow_vfs_entry_hold(file->entry));
	return error;
}

long arrow_sys_chroot(long path, ARROW_SYS_REST5)
{
	return place_change(
		(uintptr_t)path, &vfs_process.root,
		arrow_credentials_has(ARROW_CREDENTIALS_SYS_CHROOT));
}

long arrow_sys_umask(long mask, ARROW_SYS_REST5)
{
	uint32_t before = vfs_process.umask;

	vfs_process.umask = (uint32_t)mask & PLACE_UMASK;
	return before;
}
