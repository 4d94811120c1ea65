/* SPDX-License-Identifier: BSD-3-Clause */
/* arm64: Linux's struct stat, as the program's C library knows it. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct arrow_arch_stat - The result of fstat and newfstatat.
 *
 * Members have the names of stat(2) without `st_`; times are seconds and
 * nanoseconds of access, modification and change.
 */
struct arrow_arch_stat {
	uint64_t dev;
	uint64_t ino;
	uint32_t mode;
	uint32_t nlink;
	uint32_t uid;
	uint32_t gid;
	uint64_t rdev;
	uint64_t reserved0;
	int64_t size;
	int32_t blksize;
	int32_t reserved1;
	int64_t blocks;
	int64_t atime, atime_nanoseconds;
	int64_t mtime, mtime_nanoseconds;
	int64_t ctime, ctime_nanoseconds;
	uint32_t reserved2[2];
};

_Static_assert(sizeof(struct arrow_arch_stat) == 128,
	       "the system call's structure has 128 bytes");
