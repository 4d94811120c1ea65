/* SPDX-License-Identifier: BSD-3-Clause */
/* Making nodes: their owner and mode, and their place in the tree. */
#include "vfs_priv.h"

#define CREATE_GROUP_EXECUTE 0010u

/* In a directory with the set-group-ID bit, its group; and directories in it
 * have the bit as well. */
void vfs_new_owner(const struct arrow_vfs_inode *directory,
		   struct arrow_vfs_new *how)
{
	how->uid = arrow_credentials.fsuid;
	how->gid = arrow_credentials.fsgid;
	if (!(directory->mode & ARROW_FILE_SETGID))
		return;
	how->gid = directory->gid;
	if (arrow_file_is(how->mode, ARROW_FILE_DIRECTORY))
		how->mode |= ARROW_FILE_SETGID;
	else if (how->mode & ARROW_FILE_SETGID &&
		 how->mode & CREATE_GROUP_EXECUTE &&
		 !arrow_credentials_in_group(how->gid) &&
		 !arrow_credentials_has(ARROW_CREDENTIALS_FSETID))
		how->mode &= ~(uint32_t)ARROW_FILE_SETGID;
}

static void create_add(struct arrow_vfs_entry *entry)
{
	struct arrow_vfs_inode *directory = entry->parent->inode;

	if (vfs_is_directory(entry))
		directory->links++;
	directory->size += VFS_NAME_SIZE;
	vfs_touch_modified(directory);
	arrow_vfs_entry_add(entry);
}

/* Make a node; the caller has checked that it may, and that there is none. */
int vfs_create(struct arrow_vfs_entry *directory,
	       const struct arrow_vfs_name *name,
	       const struct arrow_vfs_new *how, struct arrow_vfs_entry **made)
{
	struct arrow_vfs_inode *inode;

	if (!directory->inode->ops->make)
		return -EPERM;
	int error = directory->inode->ops->make(directory->inode, how, &inode);

	if (error)
		return error;
	struct arrow_vfs_entry *entry =
		arrow_vfs_entry_new(directory, name, inode);

	if (!entry) {
		inode->links = 0;
		arrow_vfs_inode_release(inode);
		return -ENOSPC;
	}
	create_add(entry);
	*made = entry;
	return 0;
}

/* Another name for an inode, which is not a directory. */
int vfs_create_link(struct arrow_vfs_entry *directory,
		    const struct arrow_vfs_name *name,
		    struct arrow_vfs_inode *inode)
{
	struct arrow_vfs_entry *entry =
		arrow_vfs_entry_new(directory, name, inode);

	if (!entry)
		return -ENOSPC;
	inode->references++;
	inode->links++;
	create_add(entry);
	vfs_touch_changed(inode);
	arrow_vfs_entry_release(entry);
	return 0;
}

int arrow_vfs_make(struct arrow_vfs_entry *directory, const char *text,
		   const struct arrow_vfs_new *how,
		   struct arrow_vfs_entry **made)
{
	struct arrow_vfs_name name = {.text = text};
	struct arrow_vfs_entry *entry;

	if (!vfs_is_directory(directory))
		return -ENOTDIR;
	while (text[name.length])
		name.length++;
	if (name.length > ARROW_VFS_NAME_MAX)
		return -ENAMETOOLONG;
	name.hash = arrow_vfs_hash(directory->inode->number, text, name.length);
	int error = vfs_lookup(directory, &name, &entry);

	if (!error)
		error = -EEXIST;
	else if (error == -ENOENT)
		error = vfs_create(directory, &name, how, &entry);
	if (error && error != -EEXIST)
		return error;
	if (made)
		*made = entry;
	else
		arrow_vfs_entry_release(entry);
	return error;
}
