/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Users and groups: real, effective, saved, and the one for files. Both kinds
 * have the same rules; only the capability that lifts them differs.
 */
#include <arrow/errno.h>
#include <arrow/identity.h>
#include <arrow/user_memory.h>

#include "identity_priv.h"

/* "Leave it as it is", in the calls that set several numbers. */
#define IDS_KEEP 0xffffffffu

enum {
	REAL = ARROW_CREDENTIALS_REAL,
	EFFECTIVE = ARROW_CREDENTIALS_EFFECTIVE,
	SAVED = ARROW_CREDENTIALS_SAVED,
	FILES = ARROW_CREDENTIALS_FILES,
};

/* May any number be taken? */
static bool ids_free(const uint32_t *ids)
{
	return arrow_credentials_has(ids == arrow_credentials.user_ids
					     ? IDENTITY_SETUID
					     : IDENTITY_SETGID);
}

/* May this number be taken without the capability? */
static bool ids_may(const uint32_t *ids, uint32_t id)
{
	return id == IDS_KEEP || id == ids[REAL] || id == ids[EFFECTIVE] ||
	       id == ids[SAVED];
}

/* Take all three; the one for files becomes the effective one. */
static long ids_take(uint32_t real, uint32_t effective, uint32_t saved,
		     uint32_t *ids)
{
	struct arrow_credentials before = arrow_credentials;

	if (real != IDS_KEEP)
		ids[REAL] = real;
	if (effective != IDS_KEEP)
		ids[EFFECTIVE] = effective;
	if (saved != IDS_KEEP)
		ids[SAVED] = saved;
	ids[FILES] = ids[EFFECTIVE];
	identity_users_changed(&before);
	return 0;
}

/* The numbers come last: where the calls' own arguments are, they stay. */
static long ids_get(long real, long effective, long saved, const uint32_t *ids)
{
	long error = arrow_user_write((uintptr_t)real, &ids[REAL], sizeof(*ids));

	if (!error)
		error = arrow_user_write((uintptr_t)effective, &ids[EFFECTIVE],
					 sizeof(*ids));
	if (!error)
		error = arrow_user_write((uintptr_t)saved, &ids[SAVED],
					 sizeof(*ids));
	return error;
}

static long ids_set(uint32_t id, uint32_t *ids)
{
	if (id == IDS_KEEP)
		return -EINVAL;
	if (ids_free(ids))
		return ids_take(id, id, id, ids);
	if (id != ids[REAL] && id != ids[SAVED])
		return -EPERM;
	return ids_take(IDS_KEEP, id, IDS_KEEP, ids);
}

static long ids_set_two(uint32_t real, uint32_t effective, uint32_t *ids)
{
	uint32_t saved = IDS_KEEP;

	if (!ids_free(ids) && ((real != IDS_KEEP && real != ids[REAL] &&
				real != ids[EFFECTIVE]) ||
			       !ids_may(ids, effective)))
		return -EPERM;
	if (real != IDS_KEEP ||
	    (effective != IDS_KEEP && effective != ids[REAL]))
		saved = effective == IDS_KEEP ? ids[EFFECTIVE] : effective;
	return ids_take(real, effective, saved, ids);
}

static long ids_set_three(uint32_t real, uint32_t effective, uint32_t saved,
			  uint32_t *ids)
{
	if (!ids_free(ids) && !(ids_may(ids, real) && ids_may(ids, effective) &&
				ids_may(ids, saved)))
		return -EPERM;
	return ids_take(real, effective, saved, ids);
}

/* Returns the former number, whether or not the new one was taken. */
static long ids_set_files(uint32_t id, uint32_t *ids)
{
	struct arrow_credentials before = arrow_credentials;
	uint32_t old = ids[FILES];

	if (id != IDS_KEEP && (ids_may(ids, id) || ids_free(ids))) {
		ids[FILES] = id;
		identity_users_changed(&before);
	}
	return old;
}

long arrow_sys_getuid(ARROW_SYS_REST6)
{
	return arrow_credentials.uid;
}

long arrow_sys_geteuid(ARROW_SYS_REST6)
{
	return arrow_credentials.euid;
}

long arrow_sys_getresuid(long uid, long euid, long suid, ARROW_SYS_REST3)
{
	return ids_get(uid, euid, suid, arrow_credentials.user_ids);
}

long arrow_sys_setuid(long id, ARROW_SYS_REST5)
{
	return ids_set((uint32_t)id, arrow_credentials.user_ids);
}

long arrow_sys_setreuid(long real, long effective, ARROW_SYS_REST4)
{
	return ids_set_two((uint32_t)real, (uint32_t)effective,
			   arrow_credentials.user_ids);
}

long arrow_sys_setresuid(long real, long effective, long saved, ARROW_SYS_REST3)
{
	return ids_set_three((uint32_t)real, (uint32_t)effective,
			     (uint32_t)saved, arrow_credentials.user_ids);
}

long arrow_sys_setfsuid(long id, ARROW_SYS_REST5)
{
	return ids_set_files((uint32_t)id, arrow_credentials.user_ids);
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
	return ids_get(gid, egid, sgid, arrow_credentials.group_ids);
}

long arrow_sys_setgid(long id, ARROW_SYS_REST5)
{
	return ids_set((uint32_t)id, arrow_credentials.group_ids);
}

long arrow_sys_setregid(long real, long effective, ARROW_SYS_REST4)
{
	return ids_set_two((uint32_t)real, (uint32_t)effective,
			   arrow_credentials.group_ids);
}

long arrow_sys_setresgid(long real, long effective, long saved, ARROW_SYS_REST3)
{
	return ids_set_three((uint32_t)real, (uint32_t)effective,
			     (uint32_t)saved, arrow_credentials.group_ids);
}

long arrow_sys_setfsgid(long id, ARROW_SYS_REST5)
{
	return ids_set_files((uint32_t)id, arrow_credentials.group_ids);
}
