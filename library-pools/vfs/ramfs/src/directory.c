/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Names of a directory: first those in the tree that are not the archive's, the
 * newest first, then the archive's backwards. So names keep their position while
 * others come and go, and none is listed twice. The archive's names are listed
 * without making entries of them.
 */
#include <arrow/cpiofs.h>

#include "ramfs_priv.h"

/* Where the archive's names begin; a new name's position is this less its
 * place, which never comes again. */
#define DIRECTORY_LOWER ((uint64_t)1 << 62)

static const struct arrow_cpiofs_entry *
directory_lower(struct arrow_vfs_entry *directory)
{
	uint32_t lower = ramfs_directory_of(directory->inode)->lower;

	return lower == RAMFS_NOWHERE ? NULL : arrow_cpiofs_at(lower);
}

/* The name of the archive's entry; what the tree knows of it. NULL: nothing. */
static struct arrow_vfs_entry *
directory_known(const struct arrow_vfs_entry *directory,
		const struct arrow_cpiofs_entry *lower,
		struct arrow_vfs_name *name)
{
	name->text = arrow_cpiofs_name(lower);
	name->length = lower->name_length;
	name->hash = arrow_vfs_hash(directory->inode->number, name->text,
				    name->length);
	return arrow_vfs_entry_find(directory, name);
}

static bool directory_list_lower(struct arrow_vfs_entry *directory,
				 struct arrow_vfs_list *list, uint32_t index,
				 uint64_t position)
{
	const struct arrow_cpiofs_entry *lower = arrow_cpiofs_at(index);
	struct arrow_vfs_name name;

	/* a damaged entry has no name that could be shown */
	if (!lower || !lower->name_length)
		return true;
	struct arrow_vfs_entry *known =
		directory_known(directory, lower, &name);
	uint64_t number = (uint64_t)lower->link_group + 1;

	if ((lower->mode & ARROW_FILE_KIND) == ARROW_FILE_DIRECTORY)
		number = (uint64_t)index + 1;
	if (known && (known->flags & ARROW_VFS_GONE ||
		      !(known->flags & ARROW_VFS_LOWER)))
		return true;
	return arrow_vfs_list_add(list, position, number, lower->mode,
				  name.text, name.length);
}

void ramfs_directory_list(struct arrow_vfs_entry *directory,
			  struct arrow_vfs_list *list)
{
	uint64_t from = arrow_vfs_list_position(list);
	const struct arrow_cpiofs_entry *lower = directory_lower(directory);
	uint32_t count = lower ? lower->child_count : 0;

	for (struct arrow_vfs_entry *at = directory->children; at;
	     at = at->next) {
		uint64_t position = DIRECTORY_LOWER - at->place;

		if (position < from || at->flags & ARROW_VFS_LOWER)
			continue;
		if (!arrow_vfs_list_add(list, position, at->inode->number,
					at->inode->mode, at->name, at->length))
			return;
	}
	uint64_t i = from > DIRECTORY_LOWER ? from - DIRECTORY_LOWER : 0;

	for (; i < count; i++) {
		uint32_t index =
			lower->first_child + (count - 1 - (uint32_t)i);

		if (!directory_list_lower(directory, list, index,
					  DIRECTORY_LOWER + i))
			return;
	}
	arrow_vfs_list_end(list, DIRECTORY_LOWER + count);
}

bool ramfs_directory_is_empty(struct arrow_vfs_entry *directory)
{
	const struct arrow_cpiofs_entry *lower = directory_lower(directory);

	if (directory->children)
		return false;
	for (uint32_t i = 0; lower && i < lower->child_count; i++) {
		const struct arrow_cpiofs_entry *child =
			arrow_cpiofs_at(lower->first_child + i);
		struct arrow_vfs_name name;

		/* not in the tree as an entry that hides it: it is there */
		if (child && !directory_known(directory, child, &name))
			return false;
	}
	return true;
}
