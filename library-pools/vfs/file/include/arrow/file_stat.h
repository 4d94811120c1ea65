/* SPDX-License-Identifier: BSD-3-Clause */
/* What is known about a file: of the stat family of calls. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/time.h>
#include <arrow/types.h>

/* Kinds of files and further bits of a mode; Linux's S_I... values. */
#define ARROW_FILE_KIND 0170000
#define ARROW_FILE_SOCKET 0140000
#define ARROW_FILE_LINK 0120000
#define ARROW_FILE_REGULAR 0100000
#define ARROW_FILE_BLOCK 0060000
#define ARROW_FILE_DIRECTORY 0040000
#define ARROW_FILE_CHARACTER 0020000
#define ARROW_FILE_FIFO 0010000
#define ARROW_FILE_SETUID 0004000
#define ARROW_FILE_SETGID 0002000
#define ARROW_FILE_STICKY 0001000

/**
 * arrow_file_is() - Whether a mode is of a kind.
 * @mode: kind and permissions, no further bits
 * @kind: one of those above
 */
static inline bool arrow_file_is(uint32_t mode, uint32_t kind)
{
	/* less code than a comparison under a mask */
	return mode >> 12 == kind >> 12;
}

/* The unit of arrow_file_stat.blocks, in bytes, whatever the file system. */
#define ARROW_FILE_BLOCK_UNIT 512

/**
 * struct arrow_file_stat - Attributes of a file.
 * @inode: number, unique within the file system
 * @size: bytes
 * @blocks: memory it takes, in units of %ARROW_FILE_BLOCK_UNIT
 * @mode: kind and permissions
 * @links: names it has
 * @uid: owner
 * @gid: group
 * @block_size: bytes that are best moved at once
 * @device_major, @device_minor: the file system
 * @major, @minor: the device, of a character or block device
 * @is_mounted: it is the root of a file system
 * @known: attributes of statx that would be shown if they were set
 * @accessed, @modified, @changed, @born: times; @has_born: the last is known
 */
struct arrow_file_stat {
	uint64_t inode;
	uint64_t size;
	uint64_t blocks;
	uint32_t mode;
	uint32_t links;
	uint32_t uid;
	uint32_t gid;
	uint32_t block_size;
	uint32_t device_major, device_minor;
	uint32_t major, minor;
	bool has_born;
	bool is_mounted;
	uint32_t known;
	struct arrow_time_wall accessed, modified, changed, born;
};

/**
 * arrow_file_stat_device() - Linux's number of a device: major and minor in one.
 * @major: 12 bits
 * @minor: 20 bits
 */
static inline uint32_t arrow_file_stat_device(uint32_t major, uint32_t minor)
{
	return major << 8 | minor >> 8 << 20 | (minor & 0xff);
}

/**
 * arrow_file_stat_write() - Hand a struct stat to the program.
 * @to: where, in the program
 * @stat: what is known
 *
 * Return: 0 or -EFAULT.
 */
ARROW_API int arrow_file_stat_write(uintptr_t to,
				    const struct arrow_file_stat *stat);
