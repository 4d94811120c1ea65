/* SPDX-License-Identifier: BSD-3-Clause */
/* access: what the real user may do, or with AT_EACCESS the effective one. */
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

static int access_check(long directory, uintptr_t path, unsigned int access,
			unsigned int flags)
{
	struct arrow_vfs_entry *entry;

	int error = vfs_find_at(directory, path, flags, &entry);

	if (error)
		return error;
	error = vfs_permission(entry->inode, access);
	arrow_vfs_entry_release(entry);
	return error;
}

static long access_at(long directory, uintptr_t path, unsigned int access,
		      unsigned int flags)
{
	if (access & ~(VFS_READ | VFS_WRITE | VFS_EXECUTE) ||
	    flags & ~(VFS_AT_EACCESS | VFS_AT_NOFOLLOW | VFS_AT_EMPTY))
		return -EINVAL;
	if (flags & VFS_AT_EACCESS)
		return access_check(directory, path, access, flags);
	/* the real user's identity for the time of the check */
	struct arrow_credentials *now = &arrow_credentials;
	uint32_t fsuid = now->fsuid, fsgid = now->fsgid;
	uint64_t effective = now->effective;

	now->fsuid = now->uid;
	now->fsgid = now->gid;
	now->effective = now->uid ? 0 : now->permitted;
	int error = access_check(directory, path, access, flags);

	now->fsuid = fsuid;
	now->fsgid = fsgid;
	now->effective = effective;
	return error;
}

long arrow_sys_access(long path, long access, ARROW_SYS_REST4)
{
	return access_at(VFS_AT_CWD, (uintptr_t)path, (unsigned int)access, 0);
}

long arrow_sys_faccessat(long directory, long path, long access,
			 ARROW_SYS_REST3)
{
	return access_at(directory, (uintptr_t)path, (unsigned int)access, 0);
}

long arrow_sys_faccessat2(long directory, long path, long access, long flags,
			  ARROW_SYS_REST2)
{
	return access_at(directory, (uintptr_t)path, (unsigned int)access,
			 (unsigned int)flags);
}
