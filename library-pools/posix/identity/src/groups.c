/* SPDX-License-Identifier: BSD-3-Clause */
/* Groups: real, effective, saved, the one for files, and supplementary ones. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/identity.h>
#include <arrow/user_memory.h>

#include "identity_priv.h"

/* CAP_SETGID: any number may be taken. */
#define GROUPS_CAPABILITY 6

/* Linux's NGROUPS_MAX. */
#define GROUPS_MAX 65536

static bool groups_has(uint32_t id)
{
	const struct arrow_credentials *now = &arrow_credentials;

	return id == now->gid || id == now->egid || id == now->sgid;
}

static bool groups_may(uint32_t id)
{
	return id == IDENTITY_KEEP || groups_has(id);
}

static void groups_take(uint32_t gid, uint32_t egid, uint32_t sgid)
{
	arrow_credentials.gid = gid;
	arrow_credentials.egid = egid;
	arrow_credentials.sgid = sgid;
	arrow_credentials.fsgid = egid;
}

long arrow_sys_getgid(ARROW_SYS_REST6)
{
	return arrow_credentials.gid;
}

long arrow_sys_getegid(ARROW_SYS_REST6)
{
	return arrow_credentials.egid;
}

long arrow_sys_getresgid(long gid, long egid, long sgid, ARROW_SYS_REST3)
{
	const struct arrow_credentials *now = &arrow_credentials;

	if (arrow_user_write((uintptr_t)gid, &now->gid, sizeof(now->gid)) ||
	    arrow_user_write((uintptr_t)egid, &now->egid, sizeof(now->egid)) ||
	    arrow_user_write((uintptr_t)sgid, &now->sgid, sizeof(now->sgid)))
		return -EFAULT;
	return 0;
}

long arrow_sys_setgid(long id, ARROW_SYS_REST5)
{
	const struct arrow_credentials *now = &arrow_credentials;
	uint32_t wanted = (uint32_t)id;

	if (wanted == IDENTITY_KEEP)
		return -EINVAL;
	if (arrow_credentials_has(GROUPS_CAPABILITY)) {
		groups_take(wanted, wanted, wanted);
		return 0;
	}
	if (wanted != now->gid && wanted != now->sgid)
		return -EPERM;
	groups_take(now->gid, wanted, now->sgid);
	return 0;
}

long arrow_sys_setregid(long real, long effective, ARROW_SYS_REST4)
{
	const struct arrow_credentials *now = &arrow_credentials;
	uint32_t gid = (uint32_t)real;
	uint32_t egid = (uint32_t)effective;
	bool keeps = gid == IDENTITY_KEEP;

	if (!arrow_credentials_has(GROUPS_CAPABILITY) &&
	    ((!keeps && gid != now->gid && gid != now->egid) ||
	     !groups_may(egid)))
		return -EPERM;
	if (keeps)
		gid = now->gid;
	bool saves = !keeps ||
		     (egid != IDENTITY_KEEP && egid != now->gid);

	if (egid == IDENTITY_KEEP)
		egid = now->egid;
	groups_take(gid, egid, saves ? egid : now->sgid);
	return 0;
}

long arrow_sys_setresgid(long real, long effective, long saved, ARROW_SYS_REST3)
{
	const struct arrow_credentials *now = &arrow_credentials;
	uint32_t gid = (uint32_t)real;
	uint32_t egid = (uint32_t)effective;
	uint32_t sgid = (uint32_t)saved;

	if (!arrow_credentials_has(GROUPS_CAPABILITY) &&
	    !(groups_may(gid) && groups_may(egid) && groups_may(sgid)))
		return -EPERM;
	groups_take(gid == IDENTITY_KEEP ? now->gid : gid,
		    egid == IDENTITY_KEEP ? now->egid : egid,
		    sgid == IDENTITY_KEEP ? now->sgid : sgid);
	return 0;
}

/* Returns the former group, whether or not the new one was taken. */
long arrow_sys_setfsgid(long id, ARROW_SYS_REST5)
{
	uint32_t before = arrow_credentials.fsgid;
	uint32_t wanted = (uint32_t)id;

	if (wanted != IDENTITY_KEEP &&
	    (groups_has(wanted) || arrow_credentials_has(GROUPS_CAPABILITY)))
		arrow_credentials.fsgid = wanted;
	return before;
}

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

	if (!arrow_credentials_has(GROUPS_CAPABILITY))
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
