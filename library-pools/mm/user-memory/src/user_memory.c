/* SPDX-License-Identifier: BSD-3-Clause */
/* The range check, and what the architecture copies. */
#include <arrow/arch/copy.h>
#include <arrow/arch/layout.h>
#include <arrow/errno.h>
#include <arrow/user_memory.h>

int arrow_user_check(uintptr_t at, size_t n)
{
	const uintptr_t end = ARROW_ARCH_USER_END;

	return n > end || at > end - n ? -EFAULT : 0;
}

long arrow_user_read(void *to, uintptr_t from, size_t n)
{
	if (arrow_user_check(from, n))
		return -EFAULT;
	return arrow_arch_copy(to, (const void *)from, n) ? -EFAULT : 0;
}

long arrow_user_write(uintptr_t to, const void *from, size_t n)
{
	if (arrow_user_check(to, n))
		return -EFAULT;
	return arrow_arch_copy((void *)to, from, n) ? -EFAULT : 0;
}

long arrow_user_clear(uintptr_t to, size_t n)
{
	if (arrow_user_check(to, n))
		return -EFAULT;
	return arrow_arch_clear((void *)to, n) ? -EFAULT : 0;
}

ssize_t arrow_user_text(char *to, uintptr_t from, size_t size)
{
	const uintptr_t end = ARROW_ARCH_USER_END;
	size_t n = size;
	ssize_t length;

	if (from >= end)
		return -EFAULT;
	if (n > end - from)
		n = end - from;
	length = arrow_arch_copy_text(to, (const char *)from, n);
	if (length < 0 || (size_t)length < n)
		return length;
	return n < size ? -EFAULT : -ENAMETOOLONG;
}
