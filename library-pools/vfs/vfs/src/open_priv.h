/* SPDX-License-Identifier: BSD-3-Clause */
/* What the calls that open files share. */
#pragma once

#include "vfs_priv.h"

/* Flags that open has beside those of an open file. */
#define OPEN_CREATE 0100u
#define OPEN_EXCLUSIVE 0200u
#define OPEN_NO_TERMINAL 0400u
#define OPEN_TRUNCATE 01000u
#define OPEN_DIRECTORY ((unsigned int)ARROW_ARCH_OPEN_DIRECTORY)
#define OPEN_NOFOLLOW ((unsigned int)ARROW_ARCH_OPEN_NOFOLLOW)
#define OPEN_SYNC 04000000u
#define OPEN_TEMPORARY 020000000u /* __O_TMPFILE */
#define OPEN_KNOWN                                                           \
	(ARROW_FILE_ACCESS | OPEN_CREATE | OPEN_EXCLUSIVE | OPEN_NO_TERMINAL | \
	 OPEN_TRUNCATE | ARROW_FILE_APPEND | ARROW_FILE_NONBLOCK |            \
	 ARROW_FILE_DSYNC | OPEN_SYNC | ARROW_FILE_ASYNC | ARROW_FILE_DIRECT | \
	 ARROW_FILE_LARGE | OPEN_DIRECTORY | OPEN_NOFOLLOW |                  \
	 ARROW_FILE_NOATIME | ARROW_FILE_CLOSE_ON_EXEC | ARROW_FILE_PATH |     \
	 OPEN_TEMPORARY)
#define OPEN_WITH_PATH                                                    \
	(OPEN_DIRECTORY | OPEN_NOFOLLOW | ARROW_FILE_PATH |               \
	 ARROW_FILE_CLOSE_ON_EXEC)

/* Those that an open file does not keep. */
#define OPEN_FORGOTTEN                                             \
	(OPEN_CREATE | OPEN_EXCLUSIVE | OPEN_NO_TERMINAL | OPEN_TRUNCATE | \
	 ARROW_FILE_CLOSE_ON_EXEC)

#define OPEN_MODE 07777u

/*
 * An open under way.
 * @access: VFS_READ and VFS_WRITE
 * @how: VFS_WALK_ flags
 * @created: the file is new
 */
struct vfs_open {
	unsigned int flags;
	uint32_t mode;
	unsigned int access;
	unsigned int how;
	bool created;
	struct vfs_walk walk;
	struct vfs_path path;
};

/* Open a path with the flags, the mode and @how that are set; the descriptor. */
long vfs_open_at(long directory, uintptr_t address, struct vfs_open *open);
