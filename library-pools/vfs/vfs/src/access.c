/* SPDX-License-Identifier: BSD-3-Clause */
/* access: what the real user may do, or with AT_EACCESS the effective one. */
#include <arrow/vfs_calls.h>

#include "vfs_priv.h"

/* The real user's identity for the time of the check. */
static struct arrow_credentials access_as_real(void)
{
	struct arrow_credentials saved = arrow_credentials;

	arrow_credentials.fsuid = arrow_credentials.uid;
	arrow_credentials.fsgid = arrow_credentials.gid;
	arrow_credentials.effective =
		arrow_credentials.uid ? 0 : arrow_credentials.permitted;
	return saved;
}

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
	struct arrow_credentials saved = access_as_real();
	int error = access_check(directory, path, access, flags);

	arrow_credentials = saved;
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
