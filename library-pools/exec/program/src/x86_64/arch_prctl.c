/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Bases of segments, by which a C library makes its thread-local data found.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/program.h>
#include <arrow/arch/segment.h>
#include <arrow/errno.h>
#include <arrow/program.h>
#include <arrow/user_memory.h>

/* Operations of arch_prctl; numbers of Linux. */
#define ARCH_SET_GS 0x1001
#define ARCH_SET_FS 0x1002
#define ARCH_GET_FS 0x1003
#define ARCH_GET_GS 0x1004

static long thread_set(void (*set)(uintptr_t), uintptr_t value)
{
	if (value >= ARROW_ARCH_USER_END)
		return -EPERM;
	set(value);
	return 0;
}

static long thread_get(uintptr_t value, uintptr_t to)
{
	return arrow_user_write(to, &value, sizeof(value));
}

long arrow_sys_arch_prctl(long operation, long address, long c, long d, long e,
			  long f)
{
	uintptr_t at = (uintptr_t)address;

	(void)c;
	(void)d;
	(void)e;
	(void)f;
	switch (operation) {
	case ARCH_SET_FS:
		return thread_set(arrow_arch_thread_pointer_set, at);
	case ARCH_SET_GS:
		return thread_set(arrow_arch_gs_set, at);
	case ARCH_GET_FS:
		return thread_get(arrow_arch_thread_pointer_get(), at);
	case ARCH_GET_GS:
		return thread_get(arrow_arch_gs_get(), at);
	default:
		return -EINVAL;
	}
}
