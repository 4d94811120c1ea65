/* SPDX-License-Identifier: BSD-3-Clause */
/* msync and mincore. */
#include <arrow/user_memory.h>

#include "mmap_priv.h"

#define MS_ASYNC 1
#define MS_INVALIDATE 2
#define MS_SYNC 4

/* Pages whose state is told at a time. */
#define CONTENT_BATCH 64

/* Files are memory, so there is nothing to write: only the errors. */
static long sync_range(uintptr_t start, uintptr_t end, long flags)
{
	struct arrow_vma_info info;
	long result = 0;

	while (start < end) {
		if (!arrow_vma_next(start, &info))
			return -ENOMEM;
		if (info.start > start) {
			result = -ENOMEM;
			if (flags == MS_ASYNC || info.start >= end)
				return result;
		}
		if (flags & MS_INVALIDATE && info.flags & ARROW_VMA_LOCKED)
			return -EBUSY;
		start = info.end;
	}
	return result;
}

long arrow_sys_msync(long address, long length, long flags, ARROW_SYS_REST3)
{
	uintptr_t start = (uintptr_t)address;
	uintptr_t end = start + mmap_page_up((size_t)length);

	flags = (int)flags;
	if (flags & ~(long)(MS_ASYNC | MS_INVALIDATE | MS_SYNC) ||
	    start % MMAP_PAGE ||
	    (flags & (MS_ASYNC | MS_SYNC)) == (MS_ASYNC | MS_SYNC))
		return -EINVAL;
	if (end < start)
		return -ENOMEM;
	return sync_range(start, end, flags);
}

/* The state of up to @n pages; -ENOMEM at the first that is not mapped. */
static int resident_batch(uintptr_t at, size_t n, unsigned char *states)
{
	for (size_t i = 0; i < n; i++) {
		int state = arrow_vma_resident(at + i * MMAP_PAGE);

		if (state < 0)
			return state;
		states[i] = (unsigned char)state;
	}
	return 0;
}

long arrow_sys_mincore(long address, long length, long states, ARROW_SYS_REST3)
{
	unsigned char batch[CONTENT_BATCH];
	uintptr_t at = (uintptr_t)address;
	uintptr_t to = (uintptr_t)states;
	size_t pages = mmap_page_up((size_t)length) / MMAP_PAGE;

	if (at % MMAP_PAGE)
		return -EINVAL;
	if (arrow_user_check(at, (size_t)length))
		return -ENOMEM;
	if (arrow_user_check(to, pages))
		return -EFAULT;
	while (pages) {
		size_t n = pages < CONTENT_BATCH ? pages : CONTENT_BATCH;

		if (resident_batch(at, n, batch))
			return -ENOMEM;
		if (arrow_user_write(to, batch, n))
			return -EFAULT;
		at += n * MMAP_PAGE;
		to += n;
		pages -= n;
	}
	return 0;
}
