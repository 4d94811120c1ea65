/* SPDX-License-Identifier: BSD-3-Clause */
/* Who may do what, by owner, group, others and capabilities. */
#include "vfs_priv.h"

bool vfs_is_owner(const struct arrow_vfs_inode *inode)
{
	return arrow_credentials.fsuid == inode->uid ||
	       arrow_credentials_has(ARROW_CREDENTIALS_FOWNER);
}

/* What the mode grants: owner, else group, else others. */
static unsigned int permission_granted(const struct arrow_vfs_inode *inode)
{
	if (arrow_credentials.fsuid == inode->uid)
		return inode->mode >> 6 & 7;
	if (arrow_credentials_in_group(inode->gid))
		return inode->mode >> 3 & 7;
	return inode->mode & 7;
}

static bool permission_overridden(const struct arrow_vfs_inode *inode,
				  unsigned int access)
{
	bool directory = vfs_is(inode, ARROW_FILE_DIRECTORY);
	unsigned int reading = directory ? VFS_READ | VFS_EXECUTE : VFS_READ;

	if (!(access & ~reading) &&
	    arrow_credentials_has(ARROW_CREDENTIALS_DAC_READ_SEARCH))
		return true;
	/* Nobody executes what nobody may execute. */
	if (!directory && access & VFS_EXECUTE && !(inode->mode & 0111))
		return false;
	return arrow_credentials_has(ARROW_CREDENTIALS_DAC_OVERRIDE);
}

int vfs_permission(const struct arrow_vfs_inode *inode, unsigned int access)
{
	if (!(access & ~permission_granted(inode)) ||
	    permission_overridden(inode, access))
		return 0;
	return -EACCES;
}

int vfs_may_create(const struct arrow_vfs_entry *directory)
{
	if (directory->flags & ARROW_VFS_GONE)
		return -ENOENT;
	return vfs_permission(directory->inode, VFS_WRITE | VFS_EXECUTE);
}

/* In a sticky directory, only owners of it or of the file remove the name. */
static bool permission_is_sticky(const struct arrow_vfs_inode *directory,
				 const struct arrow_vfs_inode *inode)
{
	return directory->mode & ARROW_FILE_STICKY &&
	       inode->uid != arrow_credentials.fsuid &&
	       directory->uid != arrow_credentials.fsuid &&
	       !arrow_credentials_has(ARROW_CREDENTIALS_FOWNER);
}

int vfs_may_delete(const struct arrow_vfs_entry *directory,
		   const struct arrow_vfs_entry *victim, bool is_directory)
{
	int error = vfs_permission(directory->inode, VFS_WRITE | VFS_EXECUTE);

	if (error)
		return error;
	if (permission_is_sticky(directory->inode, victim->inode))
		return -EPERM;
	if (is_directory) {
		if (!vfs_is_directory(victim))
			return -ENOTDIR;
		if (victim->flags & ARROW_VFS_ROOT)
			return -EBUSY;
	} else if (vfs_is_directory(victim)) {
		return -EISDIR;
	}
	return directory->flags & ARROW_VFS_GONE ? -ENOENT : 0;
}
