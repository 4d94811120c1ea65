/* SPDX-License-Identifier: BSD-3-Clause */
/* x86_64: Linux's struct stat, as the program's C library knows it. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct arrow_arch_stat - The result of stat, lstat, fstat and newfstatat.
 *
 * Members have the names of stat(2) without `st_`; times are seconds and
 * nanoseconds of access, modification and change.
 */
struct arrow_arch_stat {
	uint64_t dev;
	uint64_t ino;
	uint64_t nlink;
	uint32_t mode;
	uint32_t uid;
	uint32_t gid;
	uint32_t reserved0;
	uint64_t rdev;
	int64_t size;
	int64_t blksize;
	int64_t blocks;
	int64_t atime, atime_nanoseconds;
	int64_t mtime, mtime_nanoseconds;
	int64_t ctime, ctime_nanoseconds;
	int64_t reserved1[3];
};

_Static_assert(sizeof(struct arrow_arch_stat) == 144,
	       "the system call's structure has 144 bytes");
