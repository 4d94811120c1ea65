/* SPDX-License-Identifier: BSD-3-Clause */
/* getdents: the names of a directory. */
#include <arrow/mem.h>
#include <arrow/user_memory.h>
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

/* Positions 0 and 1 are "." and ".."; a file system's own begin here. */
#define LIST_FIRST 2

/*
 * A record. The newer one has the kind in front of the name, the old one of
 * getdents in its last byte. Behind the name stands a NUL in both.
 */
struct list_record {
	uint64_t number;
	uint64_t position;
	uint16_t size;
	char rest[ARROW_VFS_NAME_MAX + 11];
};

/*
 * A list under way.
 * @position: where the file system is to go on
 * @to, @left: the program's buffer
 * @last: address of the last record, whose offset is not known yet; 0: none
 * @old: records of getdents, with the kind behind the name
 */
struct arrow_vfs_list {
	uint64_t position;
	uintptr_t start, to;
	size_t left;
	uintptr_t last;
	bool old;
	int error;
};

uint64_t arrow_vfs_list_position(const struct arrow_vfs_list *list)
{
	return list->position - LIST_FIRST;
}

/* The offset of a record is the position of the one behind it. */
static void list_finish_last(struct arrow_vfs_list *list, uint64_t position)
{
	if (list->last && arrow_user_write(list->last + sizeof(uint64_t),
					   &position, sizeof(position)))
		list->error = -EFAULT;
}

static bool list_record(struct arrow_vfs_list *list, uint64_t position,
			uint64_t number, uint32_t mode, const char *name,
			unsigned int length)
{
	struct list_record record = {.number = number};
	size_t size = offsetof(struct list_record, rest) + length + 2;
	char *name_at = record.rest;
	char *kind_at = name_at++;

	size = (size + 7) & ~(size_t)7;
	if (list->old) {
		name_at = record.rest;
		kind_at = (char *)&record + size - 1;
	}

	list_finish_last(list, position);
	list->position = position;
	if (size > list->left) {
		if (list->to == list->start && !list->error)
			list->error = -EINVAL;
		return false;
	}
	record.size = (uint16_t)size;
	memcpy(name_at, name, length);
	*kind_at = (char)(mode >> 12);
	if (!list->error)
		list->error = (int)arrow_user_write(list->to, &record, size);
	if (list->error)
		return false;
	list->last = list->to;
	list->to += size;
	list->left -= size;
	return true;
}

bool arrow_vfs_list_add(struct arrow_vfs_list *list, uint64_t position,
			uint64_t number, uint32_t mode, const char *name,
			unsigned int length)
{
	return list_record(list, position + LIST_FIRST, number, mode, name,
			   length);
}

void arrow_vfs_list_end(struct arrow_vfs_list *list, uint64_t position)
{
	list->position = position + LIST_FIRST;
	list_finish_last(list, list->position);
}

static uint64_t list_parent(struct arrow_vfs_entry *directory)
{
	struct arrow_vfs_entry *at = directory;

	while (at->flags & ARROW_VFS_ROOT && at->inode->system->point)
		at = at->inode->system->point;
	return directory == vfs_process.root ? directory->inode->number
					     : at->parent->inode->number;
}

static void list_all(struct arrow_vfs_list *list,
		     struct arrow_vfs_entry *directory)
{
	if (list->position == 0 &&
	    !list_record(list, 0, directory->inode->number,
			 ARROW_FILE_DIRECTORY, ".", 1))
		return;
	if (list->position <= 1 &&
	    !list_record(list, 1, list_parent(directory), ARROW_FILE_DIRECTORY,
			 "..", 2))
		return;
	if (list->position < LIST_FIRST)
		list->position = LIST_FIRST;
	directory->inode->ops->list(directory, list);
}

static long list_directory(long fd, uintptr_t to, unsigned int size, bool old)
{
	struct arrow_file *file = arrow_fd_get((int)fd);
	struct arrow_vfs_list list = {
		.start = to, .to = to, .left = size, .old = old};

	if (!file)
		return -EBADF;
	if (!file->entry || !vfs_is_directory(file->entry))
		return -ENOTDIR;
	if (file->entry->flags & ARROW_VFS_GONE)
		return -ENOENT;
	list.position = (uint64_t)file->position;
	list_all(&list, file->entry);
	if (!(file->flags & ARROW_FILE_NOATIME))
		vfs_touch_accessed(file->entry->inode);
	if (list.error && list.to == list.start)
		return list.error;
	file->position = (int64_t)list.position;
	return (long)(list.to - list.start);
}

long arrow_sys_getdents(long fd, long to, long size, ARROW_SYS_REST3)
{
	return list_directory(fd, (uintptr_t)to, (unsigned int)size, true);
}

long arrow_sys_getdents64(long fd, long to, long size, ARROW_SYS_REST3)
{
	return list_directory(fd, (uintptr_t)to, (unsigned int)size, false);
}
