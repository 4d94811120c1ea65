/* SPDX-License-Identifier: BSD-3-Clause */
/* The calls that lock memory. Nothing is swapped, so what is left of them is
 * that pages come in, and what other calls refuse for locked memory. */
#include "mmap_priv.h"

#define MLOCK_ONFAULT 1

#define MCL_CURRENT 1
#define MCL_FUTURE 2
#define MCL_ONFAULT 4

#define LOCKED ARROW_VMA_LOCKED
#define LOCKED_ON_FAULT (ARROW_VMA_LOCKED | ARROW_VMA_ON_FAULT)

/* Set or clear the marks in the pages that a range of bytes touches. */
static long lock_range(uintptr_t address, size_t length, unsigned int marks)
{
	uintptr_t start = address & ~(MMAP_PAGE - 1);
	size_t size = mmap_page_up(length + (address - start));
	int error;

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
	unsigned int marks;

	flags = (int)flags;
	if (flags & ~(long)(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) ||
	    !(flags & (MCL_CURRENT | MCL_FUTURE)))
		return -EINVAL;
	marks = flags & MCL_ONFAULT ? LOCKED_ON_FAULT : LOCKED;
	arrow_vma_lock_future(flags & MCL_FUTURE ? marks : 0);
	if (flags & MCL_CURRENT)
		lock_all(marks);
	return 0;
}

long arrow_sys_munlockall(ARROW_SYS_REST6)
{
	arrow_vma_lock_future(0);
	lock_all(0);
	return 0;
}
