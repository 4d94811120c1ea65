/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Whether memory can be touched, asked of the kernel: a system call that fails
 * with EFAULT does no harm.
 */
#pragma once

#include "oracle.h"

static inline bool can_read(const void *at)
{
	static int sink = -1;

	if (sink < 0)
		sink = open("/tmp", O_TMPFILE | O_RDWR, 0600);
	return pwrite(sink, at, 1, 0) == 1;
}

static inline bool can_write(void *at)
{
	static int zero = -1;

	if (zero < 0)
		zero = open("/dev/zero", O_RDONLY);
	return can_read(at) ? read(zero, at, 1) == 1 : read(zero, at, 1) == 1;
}

/* One letter a page: `-` nothing, `r` readable, `w` writable. */
static inline void print_pages(const char *name, char *at, int pages)
{
	printf("%s: ", name);
	for (int i = 0; i < pages; i++) {
		char *page = at + 4096L * i;

		putchar(can_write(page) ? 'w' : can_read(page) ? 'r' : '-');
	}
	putchar('\n');
}
