/* SPDX-License-Identifier: BSD-3-Clause */
/* chmod, chown, and what a write does to the bits that give privileges. */
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

#define ATTRIBUTES_MODE 07777u
#define ATTRIBUTES_GROUP_EXECUTE 0010u
#define ATTRIBUTES_KEEP UINT32_MAX /* an owner of -1 */

static bool attributes_in_group(uint32_t gid)
{
	return arrow_credentials_in_group(gid) ||
	       arrow_credentials_has(ARROW_CREDENTIALS_FSETID);
}

/* The mode without set-user-ID, and without set-group-ID where it means it. */
static uint32_t attributes_unprivileged(const struct arrow_vfs_inode *inode)
{
	uint32_t mode = inode->mode & ~(uint32_t)ARROW_FILE_SETUID;

	if (mode & ARROW_FILE_SETGID &&
	    (mode & ATTRIBUTES_GROUP_EXECUTE || !attributes_in_group(inode->gid)))
		mode &= ~(uint32_t)ARROW_FILE_SETGID;
	return mode;
}

/* The content changes: who ran it as somebody else must not any more. */
void vfs_drop_privileges(struct arrow_vfs_inode *inode)
{
	if (!(inode->mode & (ARROW_FILE_SETUID | ARROW_FILE_SETGID)) ||
	    arrow_credentials_has(ARROW_CREDENTIALS_FSETID))
		return;
	inode->mode = attributes_unprivileged(inode);
	vfs_touch_changed(inode);
}

static int attributes_chmod(struct arrow_vfs_inode *inode, uint32_t mode)
{
	if (!vfs_is_owner(inode))
		return -EPERM;
	mode &= ATTRIBUTES_MODE;
	if (mode & ARROW_FILE_SETGID && !attributes_in_group(inode->gid))
		mode &= ~(uint32_t)ARROW_FILE_SETGID;
	inode->mode = (inode->mode & ~ATTRIBUTES_MODE) | mode;
	vfs_touch_changed(inode);
	return 0;
}

static bool attributes_may_own(const struct arrow_vfs_inode *inode,
			       uint32_t uid, uint32_t gid)
{
	bool owner = arrow_credentials.fsuid == inode->uid;

	if (arrow_credentials_has(ARROW_CREDENTIALS_CHOWN))
		return true;
	if (uid != ATTRIBUTES_KEEP && !(owner && uid == inode->uid))
		return false;
	return gid == ATTRIBUTES_KEEP ||
	       (owner && (gid == inode->gid || arrow_credentials_in_group(gid)));
}

static int attributes_chown(struct arrow_vfs_inode *inode, uint32_t uid,
			    uint32_t gid)
{
	if (!attributes_may_own(inode, uid, gid))
		return -EPERM;
	if (!vfs_is(inode, ARROW_FILE_DIRECTORY))
		inode->mode = attributes_unprivileged(inode);
	if (uid != ATTRIBUTES_KEEP)
		inode->uid = uid;
	if (gid != ATTRIBUTES_KEEP)
		inode->gid = gid;
	vfs_touch_changed(inode);
	return 0;
}

static long attributes_chmod_at(long directory, uintptr_t path, uint32_t mode)
{
	struct arrow_vfs_entry *entry;
	int error = vfs_find(directory, path, VFS_WALK_FOLLOW, &entry);

	if (error)
		return error;
	error = attributes_chmod(entry->inode, mode);
	arrow_vfs_entry_release(entry);
	return error;
}

long arrow_sys_chmod(long path, long mode, ARROW_SYS_REST4)
{
	return attributes_chmod_at(VFS_AT_CWD, (uintptr_t)path, (uint32_t)mode);
}

long arrow_sys_fchmodat(long directory, long path, long mode, ARROW_SYS_REST3)
{
	return attributes_chmod_at(directory, (uintptr_t)path, (uint32_t)mode);
}

/* Files without an inode (a pipe, the first console) take any attributes and
 * forget them. */
long arrow_sys_fchmod(long fd, long mode, ARROW_SYS_REST4)
{
	struct arrow_file *file = arrow_fd_get((int)fd);

	if (!file)
		return -EBADF;
	if (!file->entry)
		return 0;
	return attributes_chmod(file->entry->inode, (uint32_t)mode);
}

static long attributes_chown_at(long directory, uintptr_t path, uint32_t uid,
				uint32_t gid, unsigned int flags)
{
	struct arrow_vfs_entry *entry;

	if (flags & ~(VFS_AT_NOFOLLOW | VFS_AT_EMPTY))
		return -EINVAL;
	int error = vfs_find_at(directory, path, flags, &entry);

	if (error)
		return error;
	error = attributes_chown(entry->inode, uid, gid);
	arrow_vfs_entry_release(entry);
	return error;
}

long arrow_sys_chown(long path, long uid, long gid, ARROW_SYS_REST3)
{
	return attributes_chown_at(VFS_AT_CWD, (uintptr_t)path, (uint32_t)uid,
				   (uint32_t)gid, 0);
}

long arrow_sys_lchown(long path, long uid, long gid, ARROW_SYS_REST3)
{
	return attributes_chown_at(VFS_AT_CWD, (uintptr_t)path, (uint32_t)uid,
				   (uint32_t)gid, VFS_AT_NOFOLLOW);
}

long arrow_sys_fchownat(long directory, long path, long uid, long gid,
			long flags, ARROW_SYS_REST1)
{
	return attributes_chown_at(directory, (uintptr_t)path, (uint32_t)uid,
				   (uint32_t)gid, (unsigned int)flags);
}

long arrow_sys_fchown(long fd, long uid, long gid, ARROW_SYS_REST3)
{
	struct arrow_file *file = arrow_fd_get((int)fd);

	if (!file)
		return -EBADF;
	if (!file->entry)
		return 0;
	return attributes_chown(file->entry->inode, (uint32_t)uid,
				(uint32_t)gid);
}
