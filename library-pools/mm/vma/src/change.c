/* SPDX-License-Identifier: BSD-3-Clause */
/* Changing the properties of a range: protection, and the mark of mlock(). */
#include "vma_priv.h"

unsigned int vma_locks_future;

/* What a change makes of an area. */
struct change {
	unsigned int flags_set;
	unsigned int flags_clear;
	bool protects;
	unsigned int protection;
};

/* Whether the part of @size bytes may become so. */
static int change_allowed(const struct vma_area *area, size_t size,
			  const struct change *change)
{
	unsigned int gained = change->protection & ~area->protection;

	if (!change->protects || !(gained & ARROW_ARCH_WRITE))
		return 0;
	if (area->flags & ARROW_VMA_READONLY)
		return -EACCES;
	if (vma_may_hold(area->flags, change->protection, size) ||
	    vma_may_commit(area->flags, change->protection, size))
		return -ENOMEM;
	return 0;
}

/* How many more areas there will be. */
static unsigned int change_cuts(const struct vma_area *area, uintptr_t start,
				uintptr_t end)
{
	return (area->start < start) + (area->end > end);
}

bool vma_comes_in(const struct vma_area *area)
{
	return (area->flags & (ARROW_VMA_LOCKED | ARROW_VMA_ON_FAULT)) ==
	       ARROW_VMA_LOCKED;
}

static int change_area(struct vma_area *area, uintptr_t start, uintptr_t end,
		       const struct change *change)
{
	unsigned int flags = (area->flags & ~change->flags_clear) |
			     change->flags_set;
	unsigned int protection = change->protects ? change->protection
						   : area->protection;
	unsigned int cuts = change_cuts(area, start, end);
	bool comes_in = vma_comes_in(area) &&
			!(area->flags & ARROW_VMA_SHARED) &&
			protection & ~area->protection & ARROW_ARCH_WRITE;
	int error;

	if (CONFIG_VMA_SEALED && area->flags & ARROW_VMA_SEALED)
		return change->protects ? -EPERM : 0;
	if (flags == area->flags && protection == area->protection)
		return 0;
	error = change_allowed(area, end - start, change);
	if (error)
		return error;
	if (cuts &&
	    (vma_may_count(ARROW_VMA_COUNT_MAX - cuts) || vma_reserve(cuts)))
		return -ENOMEM;
	area = vma_isolate(area, start, end);
	vma_change(area, flags, protection);
	if (change->protects)
		vma_pages_protect(area);
	vma_join_around(start, end);
	/* locked pages are copied before the first write */
	if (comes_in)
		(void)arrow_vma_populate(start, end - start, 0);
	return 0;
}

/* Apply to each area of a range that has no holes. */
static int change_range(uintptr_t start, uintptr_t end,
			const struct change *change)
{
	while (start < end) {
		struct vma_area *area = vma_find(start);
		uintptr_t stop;
		int error;

		if (!area || area->start > start)
			return -ENOMEM;
		stop = area->end < end ? area->end : end;
		error = change_area(area, start, stop, change);
		if (error)
			return error;
		start = stop;
	}
	return 0;
}

int arrow_vma_protect(uintptr_t start, size_t size, unsigned int protection)
{
	const struct change change = {
		.protects = true,
		.protection = protection,
	};

	return change_range(start, start + size, &change);
}

int arrow_vma_lock(uintptr_t start, size_t size, unsigned int marks)
{
	const struct change change = {
		.flags_set = marks,
		.flags_clear = ARROW_VMA_LOCKED | ARROW_VMA_ON_FAULT,
	};

	return change_range(start, start + size, &change);
}

void arrow_vma_lock_future(unsigned int marks)
{
	vma_locks_future = marks;
}
