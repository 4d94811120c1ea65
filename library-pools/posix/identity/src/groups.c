/* SPDX-License-Identifier: BSD-3-Clause */
/* Supplementary groups. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/identity.h>
#include <arrow/user_memory.h>

#include "identity_priv.h"

/* Linux's NGROUPS_MAX. */
#define GROUPS_MAX 65536

long arrow_sys_getgroups(long size, long list, ARROW_SYS_REST4)
{
	const struct arrow_credentials *now = &arrow_credentials;
	int room = (int)size;

	if (room < 0)
		return -EINVAL;
	if (room == 0)
		return now->group_count;
	if ((unsigned int)room < now->group_count)
		return -EINVAL;
	if (arrow_user_write((uintptr_t)list, now->groups,
			     now->group_count * sizeof(uint32_t)))
		return -EFAULT;
	return now->group_count;
}

long arrow_sys_setgroups(long size, long list, ARROW_SYS_REST4)
{
	static uint32_t *mine;
	uint32_t *groups = NULL;
	unsigned int count = (unsigned int)size;

	if (!arrow_credentials_has(IDENTITY_SETGID))
		return -EPERM;
	if (count > GROUPS_MAX)
		return -EINVAL;
	if (count) {
		groups = arrow_alloc(count * sizeof(*groups));
		if (!groups)
			return -ENOMEM;
		if (arrow_user_read(groups, (uintptr_t)list,
				    count * sizeof(*groups))) {
			arrow_free(groups);
			return -EFAULT;
		}
	}
	arrow_free(mine);
	mine = groups;
	arrow_credentials.groups = groups;
	arrow_credentials.group_count = count;
	return 0;
}
