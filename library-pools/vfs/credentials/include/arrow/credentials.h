/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Who the program is. It starts as root with every capability, as the first
 * process of Linux does; the system calls that change this are another
 * library's, the checks read it here.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Numbers of Linux's capabilities (its uapi header capability.h). */
#define ARROW_CREDENTIALS_CHOWN 0
#define ARROW_CREDENTIALS_DAC_OVERRIDE 1
#define ARROW_CREDENTIALS_DAC_READ_SEARCH 2
#define ARROW_CREDENTIALS_FOWNER 3
#define ARROW_CREDENTIALS_FSETID 4
#define ARROW_CREDENTIALS_IPC_LOCK 14
#define ARROW_CREDENTIALS_SYS_CHROOT 18
#define ARROW_CREDENTIALS_SYS_ADMIN 21
#define ARROW_CREDENTIALS_SYS_RESOURCE 24
#define ARROW_CREDENTIALS_MKNOD 27

/* Capabilities 0 to 40, all that Linux 6.1 knows. */
#define ARROW_CREDENTIALS_ALL ((UINT64_C(1) << 41) - 1)

/* Places of the numbers of a user or group. */
enum {
	ARROW_CREDENTIALS_REAL,
	ARROW_CREDENTIALS_EFFECTIVE,
	ARROW_CREDENTIALS_SAVED,
	ARROW_CREDENTIALS_FILES,
};

/**
 * struct arrow_credentials - Identity and capabilities.
 * @uid: real user; @euid effective, @suid saved, @fsuid for files
 * @gid: real group; @egid effective, @sgid saved, @fsgid for files
 * @user_ids, @group_ids: the same, by ARROW_CREDENTIALS_ place
 * @groups: supplementary groups, @group_count of them; owned by whoever set them
 * @effective: capabilities in force, bit n for number n
 * @permitted: capabilities that may be made effective
 * @inheritable: capabilities kept over an execve
 */
struct arrow_credentials {
	union {
		struct {
			uint32_t uid, euid, suid, fsuid;
		};
		uint32_t user_ids[4];
	};
	union {
		struct {
			uint32_t gid, egid, sgid, fsgid;
		};
		uint32_t group_ids[4];
	};
	const uint32_t *groups;
	unsigned int group_count;
	uint64_t effective;
	uint64_t permitted;
	uint64_t inheritable;
};

/** arrow_credentials - The program's. */
ARROW_API extern struct arrow_credentials arrow_credentials;

/**
 * arrow_credentials_has() - Whether a capability is in force.
 * @capability: its number
 */
static inline bool arrow_credentials_has(unsigned int capability)
{
	return arrow_credentials.effective >> capability & 1;
}

/**
 * arrow_credentials_in_group() - Whether files of a group are the program's.
 * @group: compared with the group for files and the supplementary ones
 */
ARROW_API bool arrow_credentials_in_group(uint32_t group);
