/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The program's memory for tests: the test's own, but for a hole that cannot
 * be reached, and for the upper half of the addresses.
 */
#pragma once

#include <arrow/errno.h>
#include <arrow/user_memory.h>
#include <string.h>

#define MOCK_USER_END 0x7ffffffff000

static uintptr_t mock_hole_start, mock_hole_end;

static inline void mock_hole(const void *start, size_t size)
{
	mock_hole_start = (uintptr_t)start;
	mock_hole_end = mock_hole_start + size;
}

static inline int mock_reach(uintptr_t at, size_t n)
{
	if (!n)
		return 0;
	if (at < 4096 || arrow_user_check(at, n))
		return -EFAULT;
	return at < mock_hole_end && at + n > mock_hole_start ? -EFAULT : 0;
}

int arrow_user_check(uintptr_t at, size_t n)
{
	return at > MOCK_USER_END || n > MOCK_USER_END - at ? -EFAULT : 0;
}

long arrow_user_read(void *to, uintptr_t from, size_t n)
{
	if (mock_reach(from, n))
		return -EFAULT;
	if (n)
		memcpy(to, (const void *)from, n);
	return 0;
}

long arrow_user_write(uintptr_t to, const void *from, size_t n)
{
	if (mock_reach(to, n))
		return -EFAULT;
	if (n)
		memcpy((void *)to, from, n);
	return 0;
}

long arrow_user_clear(uintptr_t to, size_t n)
{
	if (mock_reach(to, n))
		return -EFAULT;
	if (n)
		memset((void *)to, 0, n);
	return 0;
}

ssize_t arrow_user_text(char *to, uintptr_t from, size_t size)
{
	if (mock_reach(from, 1))
		return -EFAULT;
	size_t n = strnlen((const char *)from, size);

	if (n == size)
		return -ENAMETOOLONG;
	memcpy(to, (const char *)from, n + 1);
	return (ssize_t)n;
}
