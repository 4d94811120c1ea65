/* SPDX-License-Identifier: BSD-3-Clause */
/* openat2: a structure that may grow, and restrictions of the walk. */
#include <arrow/user_memory.h>
#include <arrow/vfs_calls.h>

#include "open_priv.h"

/* How paths are resolved, beside what VFS_WALK_RESOLVE() is about. */
#define RESOLVE_BENEATH 8u
#define RESOLVE_IN_ROOT 16u
#define RESOLVE_CACHED 32u
#define RESOLVE_KNOWN 0x3fu

/* Linux's struct open_how. */
struct open_how {
	uint64_t flags;
	uint64_t mode;
	uint64_t resolve;
};

static int open_resolve(uint64_t resolve, unsigned int *walk)
{
	if (resolve & ~(uint64_t)RESOLVE_KNOWN ||
	    (resolve & RESOLVE_BENEATH && resolve & RESOLVE_IN_ROOT))
		return -EINVAL;
	/* Nothing is ever cached, or all of it: -EAGAIN is always right. */
	if (resolve & RESOLVE_CACHED)
		return -EAGAIN;
	*walk = VFS_WALK_RESOLVE(resolve);
	return 0;
}

/* Larger structures of later kernels are fine while what is new is 0. */
static int open_take_how(struct open_how *how, uintptr_t address, size_t size)
{
	if (size < sizeof(*how))
		return -EINVAL;
	if (size > ARROW_VFS_PATH_SIZE)
		return -E2BIG;
	for (size_t i = sizeof(*how); i < size; i++) {
		char byte;

		if (arrow_user_read(&byte, address + i, 1))
			return -EFAULT;
		if (byte)
			return -E2BIG;
	}
	return arrow_user_read(how, address, sizeof(*how));
}

long arrow_sys_openat2(long directory, long path, long address, long size,
		       ARROW_SYS_REST2)
{
	struct open_how how;
	struct vfs_open open;
	int error = open_take_how(&how, (uintptr_t)address, (size_t)size);

	if (error)
		return error;
	open.flags = (unsigned int)how.flags;
	open.mode = 0;
	if (how.flags & ~(uint64_t)OPEN_KNOWN)
		return -EINVAL;
	error = open_resolve(how.resolve, &open.how);
	if (error == -EINVAL)
		return error;
	if (open.flags & (OPEN_CREATE | OPEN_TEMPORARY)) {
		if (how.mode & ~(uint64_t)OPEN_MODE)
			return -EINVAL;
		open.mode = (uint32_t)how.mode;
	} else if (how.mode) {
		return -EINVAL;
	}
	if (open.flags & ARROW_FILE_PATH) {
		if (open.flags & ~OPEN_WITH_PATH)
			return -EINVAL;
	} else {
		open.flags |= ARROW_FILE_LARGE;
	}
	return error ? error : vfs_open_at(directory, (uintptr_t)path, &open);
}
