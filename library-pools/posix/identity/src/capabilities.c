/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Capabilities: what they become when users change, and the calls that ask for
 * and set them (Linux's uapi header capability.h, versions 1 to 3).
 */
#include <arrow/errno.h>
#include <arrow/identity.h>
#include <arrow/user_memory.h>

#include "identity_priv.h"

#define CAPABILITIES_VERSION_1 0x19980330u
#define CAPABILITIES_VERSION_2 0x20071026u
#define CAPABILITIES_VERSION_3 0x20080522u

/*
 * Those about files, which follow the user for files: CHOWN, DAC_OVERRIDE,
 * DAC_READ_SEARCH, FOWNER, FSETID, LINUX_IMMUTABLE, MKNOD, MAC_OVERRIDE.
 */
#define CAPABILITIES_FILES \
	(UINT64_C(0x1f) | UINT64_C(1) << 9 | UINT64_C(1) << 27 | UINT64_C(1) << 32)

/* The only process; 0 means the caller as well. */
#define CAPABILITIES_SELF 1

struct capabilities_header {
	uint32_t version;
	int32_t pid;
};

struct capabilities_data {
	uint32_t effective;
	uint32_t permitted;
	uint32_t inheritable;
};

static bool capabilities_is_root(const struct arrow_credentials *who)
{
	return who->uid == 0 || who->euid == 0 || who->suid == 0;
}

void identity_users_changed(const struct arrow_credentials *before)
{
	struct arrow_credentials *now = &arrow_credentials;

	if (capabilities_is_root(before) && !capabilities_is_root(now)) {
		now->permitted = 0;
		now->effective = 0;
	}
	if (before->euid == 0 && now->euid != 0)
		now->effective = 0;
	if (before->euid != 0 && now->euid == 0)
		now->effective = now->permitted;
	if (before->fsuid == 0 && now->fsuid != 0)
		now->effective &= ~CAPABILITIES_FILES;
	if (before->fsuid != 0 && now->fsuid == 0)
		now->effective |= now->permitted & CAPABILITIES_FILES;
}

/*
 * Read the header. Return: how many struct capabilities_data there are, or
 * -EFAULT; -EINVAL for an unknown version, with the newest one written back.
 */
static long capabilities_begin(uintptr_t header, struct capabilities_header *in)
{
	const uint32_t newest = CAPABILITIES_VERSION_3;
	long error = arrow_user_read(in, header, sizeof(*in));

	if (error)
		return error;
	if (in->version == CAPABILITIES_VERSION_1)
		return 1;
	if (in->version == CAPABILITIES_VERSION_2 ||
	    in->version == CAPABILITIES_VERSION_3)
		return 2;
	error = arrow_user_write(header, &newest, sizeof(newest));
	return error ? error : -EINVAL;
}

long arrow_sys_capget(long header, long data, ARROW_SYS_REST4)
{
	const struct arrow_credentials *now = &arrow_credentials;
	struct capabilities_data out[2];
	struct capabilities_header in;
	long count = capabilities_begin((uintptr_t)header, &in);

	if (count < 0)
		return data == 0 && count == -EINVAL ? 0 : count;
	if (in.pid < 0)
		return -EINVAL;
	if (in.pid != 0 && in.pid != CAPABILITIES_SELF)
		return -ESRCH;
	for (int i = 0; i < 2; i++) {
		out[i].effective = (uint32_t)(now->effective >> 32 * i);
		out[i].permitted = (uint32_t)(now->permitted >> 32 * i);
		out[i].inheritable = (uint32_t)(now->inheritable >> 32 * i);
	}
	if (data == 0)
		return 0;
	return arrow_user_write((uintptr_t)data, out,
				(size_t)count * sizeof(out[0]));
}

long arrow_sys_capset(long header, long data, ARROW_SYS_REST4)
{
	struct arrow_credentials *now = &arrow_credentials;
	struct capabilities_data sets[2] = {{0, 0, 0}, {0, 0, 0}};
	struct capabilities_header in;
	long count = capabilities_begin((uintptr_t)header, &in);

	if (count < 0)
		return count;
	if (in.pid != 0 && in.pid != CAPABILITIES_SELF)
		return -EPERM;
	long error = arrow_user_read(sets, (uintptr_t)data,
				     (size_t)count * sizeof(sets[0]));

	if (error)
		return error;
	uint64_t effective = sets[0].effective |
			     (uint64_t)sets[1].effective << 32;
	uint64_t permitted = sets[0].permitted |
			     (uint64_t)sets[1].permitted << 32;
	uint64_t inheritable = sets[0].inheritable |
			       (uint64_t)sets[1].inheritable << 32;

	effective &= ARROW_CREDENTIALS_ALL;
	permitted &= ARROW_CREDENTIALS_ALL;
	inheritable &= ARROW_CREDENTIALS_ALL;
	/* nothing may be gained but by what is permitted */
	if (permitted & ~now->permitted || effective & ~permitted ||
	    inheritable & ~(now->inheritable | now->permitted))
		return -EPERM;
	now->effective = effective;
	now->permitted = permitted;
	now->inheritable = inheritable;
	return 0;
}
