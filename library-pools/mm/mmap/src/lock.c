/* SPDX-License-Identifier: BSD-3-Clause */
/* The calls that lock memory. Nothing is swapped, so what is left of them is
 * that pages come in, what other calls refuse for locked memory, and the limit. */
#include <arrow/credentials.h>

#include "mmap_priv.h"

#define MLOCK_ONFAULT 1

#define MCL_CURRENT 1
#define MCL_FUTURE 2
#define MCL_ONFAULT 4

#define LOCKED ARROW_VMA_LOCKED
#define LOCKED_ON_FAULT (ARROW_VMA_LOCKED | ARROW_VMA_ON_FAULT)

/* Whether mlockall() asked for what is mapped from now on. */
static bool lock_future;

/* Whether no limit counts. */
static bool lock_is_privileged(void)
{
	return arrow_credentials_has(ARROW_CREDENTIALS_IPC_LOCK);
}

static bool lock_is_allowed(void)
{
	return arrow_vma_limits.locked || lock_is_privileged();
}

/* Whether so many bytes may be locked altogether. */
static bool lock_fits(uint64_t bytes)
{
	return bytes <= (arrow_vma_limits.locked & ~(MMAP_PAGE - 1)) ||
	       lock_is_privileged();
}

static uint64_t lock_total(void)
{
	struct arrow_vma_stats stats;

	arrow_vma_stats(&stats);
	return stats.locked;
}

int mmap_may_map_locked(size_t size, bool asked)
{
	if (asked && !lock_is_allowed())
		return -EPERM;
	if ((asked || lock_future) && !lock_fits(lock_total() + size))
		return -EAGAIN;
	return 0;
}

/* How many bytes of a range are locked already. */
static uint64_t lock_bytes(uintptr_t start, size_t size)
{
	struct arrow_vma_info info = {.end = start};
	uintptr_t end = start + size;
	uint64_t bytes = 0;

	while (arrow_vma_next(info.end, &info) && info.start < end) {
		uintptr_t from = info.start > start ? info.start : start;

		if (info.flags & ARROW_VMA_LOCKED)
			bytes += (info.end < end ? info.end : end) - from;
	}
	return bytes;
}

/* Set or clear the marks in the pages that a range of bytes touches. */
static long lock_range(uintptr_t address, size_t length, unsigned int marks)
{
	uintptr_t start = address & ~(MMAP_PAGE - 1);
	size_t size = mmap_page_up(length + (address - start));
	int error;

	if (marks && !lock_is_allowed())
		return -EPERM;
	if (marks && size < MMAP_END && start < MMAP_END &&
	    !lock_fits(lock_total() + size - lock_bytes(start, size)))
		return -ENOMEM;
	if (start + size < start)
		return -EINVAL;
	if (!size)
		return 0;
	error = arrow_vma_lock(start, size, marks);
	if (error || marks != LOCKED)
		return error;
	switch (arrow_vma_populate(start, size, 0)) {
	case 0:
		return 0;
	case -ENOMEM:
		return -EAGAIN;
	default:
		return -ENOMEM;
	}
}

long arrow_sys_mlock(long address, long length, ARROW_SYS_REST4)
{
	return lock_range((uintptr_t)address, (size_t)length, LOCKED);
}

long arrow_sys_mlock2(long address, long length, long flags, ARROW_SYS_REST3)
{
	flags = (int)flags;
	if (flags & ~(long)MLOCK_ONFAULT)
		return -EINVAL;
	return lock_range((uintptr_t)address, (size_t)length,
			  flags ? LOCKED_ON_FAULT : LOCKED);
}

long arrow_sys_munlock(long address, long length, ARROW_SYS_REST4)
{
	return lock_range((uintptr_t)address, (size_t)length, 0);
}

/* The same for every mapping there is; what cannot come in stays out. */
static void lock_all(unsigned int marks)
{
	struct arrow_vma_info info = {.end = 0};

	while (arrow_vma_next(info.end, &info)) {
		size_t size = info.end - info.start;

		(void)arrow_vma_lock(info.start, size, marks);
		if (marks == LOCKED)
			(void)arrow_vma_populate(info.start, size, 0);
	}
}

long arrow_sys_mlockall(long flags, ARROW_SYS_REST5)
{
	struct arrow_vma_stats stats;
	unsigned int marks;

	flags = (int)flags;
	if (flags & ~(long)(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) ||
	    !(flags & (MCL_CURRENT | MCL_FUTURE)))
		return -EINVAL;
	if (!lock_is_allowed())
		return -EPERM;
	arrow_vma_stats(&stats);
	if (flags & MCL_CURRENT && !lock_fits(stats.mapped))
		return -ENOMEM;
	marks = flags & MCL_ONFAULT ? LOCKED_ON_FAULT : LOCKED;
	lock_future = flags & MCL_FUTURE;
	arrow_vma_lock_future(lock_future ? marks : 0);
	if (flags & MCL_CURRENT)
		lock_all(marks);
	return 0;
}

long arrow_sys_munlockall(ARROW_SYS_REST6)
{
	lock_future = false;
	arrow_vma_lock_future(0);
	lock_all(0);
	return 0;
}
