/* SPDX-License-Identifier: BSD-3-Clause */
/* New mappings, and their removal. */
#include "vma_priv.h"

/* Where ARROW_VMA_LOW looks, as Linux does. */
#define LOW_START ((uintptr_t)0x40000000)
#define LOW_END ((uintptr_t)0x80000000)

/* Whether a wish can be granted. */
static bool map_is_free(uintptr_t start, size_t size, uintptr_t limit)
{
	const struct vma_area *above = vma_find(start);

	if (start < VMA_START || size > limit || start > limit - size)
		return false;
	if (!above)
		return true;
	if (above->flags & ARROW_VMA_GROWS)
		size += ARROW_VMA_STACK_GAP;
	return above->start >= start && above->start - start >= size;
}

int arrow_vma_choose(uintptr_t *start, size_t size, unsigned int flags)
{
	bool low = flags & ARROW_VMA_LOW;
	uintptr_t found;

	if (size > VMA_END)
		return -ENOMEM;
	if (*start && map_is_free(*start, size, low ? LOW_END : VMA_END))
		return 0;
	found = low ? vma_tree_hole(LOW_START, LOW_END, size)
		    : vma_tree_hole(VMA_START, vma_base, size);
	if (!found && !low)
		found = vma_tree_hole(VMA_START, VMA_END, size);
	if (!found)
		return -ENOMEM;
	*start = found;
	return 0;
}

int vma_may_place(uintptr_t start, size_t size)
{
	if (size > VMA_END || start > VMA_END - size)
		return -ENOMEM;
	if (CONFIG_VMA_SEALED && vma_is_sealed(start, start + size))
		return -EPERM;
	return start < VMA_START ? -EPERM : 0;
}

/* Find out where to: @start is set. */
static int map_find_place(uintptr_t *start, size_t size, unsigned int flags)
{
	int error;

	if (!(flags & ARROW_VMA_FIXED))
		return arrow_vma_choose(start, size, flags);
	error = vma_may_place(*start, size);
	if (!error && flags & ARROW_VMA_EMPTY && vma_any(*start, *start + size))
		return -EEXIST;
	return error;
}

/* Put an area in the place of whatever is there. */
static int map_replace(const struct vma_area *model)
{
	bool is_empty = !vma_any(model->start, model->end);
	size_t size = model->end - model->start;
	size_t more = size;

	if (!is_empty)
		more -= vma_bytes(model->start, model->end);
	if (vma_may_expand(model->flags, model->protection, more) ||
	    vma_may_commit(model->flags, model->protection, size) ||
	    vma_reserve(2))
		return -ENOMEM;
	if (!is_empty)
		vma_clear(model->start, model->end);
	vma_add(model);
	return 0;
}

int arrow_vma_map(uintptr_t *start, size_t size, unsigned int protection,
		  unsigned int flags, struct arrow_vma_source *source,
		  uint64_t offset)
{
	uintptr_t place = *start;
	int error = vma_may_count(ARROW_VMA_COUNT_MAX);

	if (!error)
		error = map_find_place(&place, size, flags);
	if (!error)
		error = map_replace(&(struct vma_area){
			.start = place,
			.end = place + size,
			.source = source,
			.offset = offset,
			.flags = (uint16_t)((flags & VMA_KEPT) |
					    vma_locks_future),
			.protection = (uint8_t)protection,
		});
	if (!error)
		*start = place;
	return error;
}

int arrow_vma_unmap(uintptr_t start, size_t size)
{
	const struct vma_area *area = vma_find(start);
	uintptr_t end = start + size;

	if (!area || area->start >= end)
		return 0;
	if (CONFIG_VMA_SEALED && vma_is_sealed(start, end))
		return -EPERM;
	if (area->start < start && area->end > end &&
	    (vma_may_count(ARROW_VMA_COUNT_MAX - 1) || vma_reserve(1)))
		return -ENOMEM;
	vma_clear(start, end);
	return 0;
}
