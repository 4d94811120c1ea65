/* SPDX-License-Identifier: BSD-3-Clause */
/* madvise. What only tells how memory will be used is heard and not needed. */
#include "mmap_priv.h"

#define MADV_NORMAL 0
#define MADV_RANDOM 1
#define MADV_SEQUENTIAL 2
#define MADV_WILLNEED 3
#define MADV_DONTNEED 4
#define MADV_FREE 8
#define MADV_REMOVE 9
#define MADV_DONTFORK 10
#define MADV_DOFORK 11
#define MADV_MERGEABLE 12
#define MADV_UNMERGEABLE 13
#define MADV_HUGEPAGE 14
#define MADV_NOHUGEPAGE 15
#define MADV_DONTDUMP 16
#define MADV_DODUMP 17
#define MADV_WIPEONFORK 18
#define MADV_KEEPONFORK 19
#define MADV_COLD 20
#define MADV_PAGEOUT 21
#define MADV_POPULATE_READ 22
#define MADV_POPULATE_WRITE 23
#define MADV_DONTNEED_LOCKED 24

/* Whether a mapping is of memory that nobody else sees. */
static bool advise_is_private(const struct arrow_vma_info *info)
{
	return !info->source &&
	       !(info->flags & (ARROW_VMA_SHARED | ARROW_VMA_PLACED));
}

/* Take the content away from all who see it. */
static int advise_remove(const struct arrow_vma_info *info, uintptr_t start,
			 size_t size)
{
	struct arrow_vma_source *source = info->source;

	if (info->flags & ARROW_VMA_LOCKED || !source)
		return -EINVAL;
	if (!(info->flags & ARROW_VMA_SHARED) ||
	    !(info->protection & ARROW_ARCH_WRITE))
		return -EACCES;
	if (!source->ops->punch)
		return -EOPNOTSUPP;
	return source->ops->punch(source, info->offset + (start - info->start),
				  size);
}

/* Unlike the processor, this wants what is read to be readable by name. */
static int advise_populate(const struct arrow_vma_info *info, uintptr_t start,
			   size_t size, unsigned int access)
{
	int error = -EACCES;

	if (info->protection & access)
		error = arrow_vma_populate(start, size, access);
	switch (error) {
	case -EACCES:
		return -EINVAL;
	case -ENXIO:
		return -EFAULT;
	default:
		return error;
	}
}

/* Do what is advised for a part of one mapping. */
static int advise_part(const struct arrow_vma_info *info, uintptr_t start,
		       size_t size, long advice)
{
	bool locked = info->flags & ARROW_VMA_LOCKED;

	switch (advice) {
	case MADV_DONTNEED:
		if (locked)
			return -EINVAL;
		arrow_vma_drop(start, size);
		return 0;
	case MADV_FREE:
		if (locked || !advise_is_private(info))
			return -EINVAL;
		arrow_vma_drop(start, size);
		return 0;
	case MADV_DONTNEED_LOCKED:
		arrow_vma_drop(start, size);
		return 0;
	case MADV_REMOVE:
		return advise_remove(info, start, size);
	case MADV_WIPEONFORK:
		return advise_is_private(info) ? 0 : -EINVAL;
	case MADV_COLD:
	case MADV_PAGEOUT:
		return locked ? -EINVAL : 0;
	case MADV_POPULATE_READ:
		return advise_populate(info, start, size, ARROW_ARCH_READ);
	case MADV_POPULATE_WRITE:
		return advise_populate(info, start, size, ARROW_ARCH_WRITE);
	default:
		return 0;
	}
}

static bool advise_is_known(long advice)
{
	return (advice >= MADV_NORMAL && advice <= MADV_DONTNEED) ||
	       (advice >= MADV_FREE && advice <= MADV_DONTNEED_LOCKED);
}

/* To each mapping of the range; holes are told at the end, or at once where
 * pages are brought in. */
static int advise_range(uintptr_t start, uintptr_t end, long advice)
{
	bool stops = advice == MADV_POPULATE_READ ||
		     advice == MADV_POPULATE_WRITE;
	struct arrow_vma_info info;
	int result = 0;

	while (start < end) {
		uintptr_t stop;
		int error;

		if (!arrow_vma_next(start, &info))
			return -ENOMEM;
		if (info.start > start) {
			result = -ENOMEM;
			start = info.start;
			if (stops || start >= end)
				break;
		}
		stop = info.end < end ? info.end : end;
		error = advise_part(&info, start, stop - start, advice);
		if (error)
			return error;
		start = stop;
	}
	return result;
}

long arrow_sys_madvise(long address, long length, long advice, ARROW_SYS_REST3)
{
	uintptr_t start = (uintptr_t)address;
	size_t size = mmap_page_up((size_t)length);

	advice = (int)advice;
	if (!advise_is_known(advice) || start % MMAP_PAGE ||
	    (length && !size) || start + size < start)
		return -EINVAL;
	return advise_range(start, start + size, advice);
}
