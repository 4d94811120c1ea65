/* SPDX-License-Identifier: BSD-3-Clause */
/* Users: real, effective, saved, and the one for files. */
#include <arrow/errno.h>
#include <arrow/identity.h>
#include <arrow/user_memory.h>

#include "identity_priv.h"

/* CAP_SETUID: any number may be taken. */
#define USERS_CAPABILITY 7

static bool users_has(uint32_t id)
{
	const struct arrow_credentials *now = &arrow_credentials;

	return id == now->uid || id == now->euid || id == now->suid;
}

/* May this number be taken by someone without the capability? */
static bool users_may(uint32_t id)
{
	return id == IDENTITY_KEEP || users_has(id);
}

/* Take all three; the user for files becomes the effective one. */
static void users_take(uint32_t uid, uint32_t euid, uint32_t suid)
{
	struct arrow_credentials before = arrow_credentials;

	arrow_credentials.uid = uid;
	arrow_credentials.euid = euid;
	arrow_credentials.suid = suid;
	arrow_credentials.fsuid = euid;
	identity_users_changed(&before);
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
	const struct arrow_credentials *now = &arrow_credentials;

	if (arrow_user_write((uintptr_t)uid, &now->uid, sizeof(now->uid)) ||
	    arrow_user_write((uintptr_t)euid, &now->euid, sizeof(now->euid)) ||
	    arrow_user_write((uintptr_t)suid, &now->suid, sizeof(now->suid)))
		return -EFAULT;
	return 0;
}

long arrow_sys_setuid(long id, ARROW_SYS_REST5)
{
	const struct arrow_credentials *now = &arrow_credentials;
	uint32_t wanted = (uint32_t)id;

	if (wanted == IDENTITY_KEEP)
		return -EINVAL;
	if (arrow_credentials_has(USERS_CAPABILITY)) {
		users_take(wanted, wanted, wanted);
		return 0;
	}
	if (wanted != now->uid && wanted != now->suid)
		return -EPERM;
	users_take(now->uid, wanted, now->suid);
	return 0;
}

long arrow_sys_setreuid(long real, long effective, ARROW_SYS_REST4)
{
	const struct arrow_credentials *now = &arrow_credentials;
	uint32_t uid = (uint32_t)real;
	uint32_t euid = (uint32_t)effective;
	bool keeps = uid == IDENTITY_KEEP;

	if (!arrow_credentials_has(USERS_CAPABILITY) &&
	    ((!keeps && uid != now->uid && uid != now->euid) ||
	     !users_may(euid)))
		return -EPERM;
	if (keeps)
		uid = now->uid;
	bool saves = !keeps ||
		     (euid != IDENTITY_KEEP && euid != now->uid);

	if (euid == IDENTITY_KEEP)
		euid = now->euid;
	users_take(uid, euid, saves ? euid : now->suid);
	return 0;
}

long arrow_sys_setresuid(long real, long effective, long saved, ARROW_SYS_REST3)
{
	const struct arrow_credentials *now = &arrow_credentials;
	uint32_t uid = (uint32_t)real;
	uint32_t euid = (uint32_t)effective;
	uint32_t suid = (uint32_t)saved;

	if (!arrow_credentials_has(USERS_CAPABILITY) &&
	    !(users_may(uid) && users_may(euid) && users_may(suid)))
		return -EPERM;
	users_take(uid == IDENTITY_KEEP ? now->uid : uid,
		   euid == IDENTITY_KEEP ? now->euid : euid,
		   suid == IDENTITY_KEEP ? now->suid : suid);
	return 0;
}

/* Returns the former user, whether or not the new one was taken. */
long arrow_sys_setfsuid(long id, ARROW_SYS_REST5)
{
	struct arrow_credentials before = arrow_credentials;
	uint32_t wanted = (uint32_t)id;

	if (wanted != IDENTITY_KEEP &&
	    (users_has(wanted) || wanted == before.fsuid ||
	     arrow_credentials_has(USERS_CAPABILITY))) {
		arrow_credentials.fsuid = wanted;
		identity_users_changed(&before);
	}
	return before.fsuid;
}
