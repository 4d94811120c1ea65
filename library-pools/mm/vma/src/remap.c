/* SPDX-License-Identifier: BSD-3-Clause */
/* Changing the size and the place of mappings, in the order of Linux's checks. */
#include "vma_priv.h"

/* A request; sizes in bytes. */
struct remap {
	uintptr_t start;
	size_t size;
	size_t new_size;
	unsigned int flags;
};

/* Whether the mapping can be made larger, or moved if the size is the same. */
static int remap_check(const struct vma_area *area, const struct remap *remap)
{
	size_t more = remap->new_size - remap->size;

	if (!remap->size && !(area->flags & ARROW_VMA_SHARED))
		return -EINVAL;
	if (remap->flags & ARROW_VMA_REMAP_KEEP &&
	    area->flags & ARROW_VMA_PLACED)
		return -EINVAL;
	if (remap->size > area->end - remap->start)
		return -EFAULT;
	if (!more)
		return 0;
	/* behind memory of the image lies what is not the program's */
	if (area->flags & ARROW_VMA_PLACED)
		return -EFAULT;
	if (area->source &&
	    remap->new_size >
		    UINT64_MAX - area->offset - (remap->start - area->start))
		return -EINVAL;
	return vma_may_expand(area->flags, area->protection, more);
}

static int remap_shrink(const struct remap *remap)
{
	if (remap->size == remap->new_size)
		return 0;
	if (remap->size > VMA_END - remap->start)
		return -EINVAL;
	return arrow_vma_unmap(remap->start + remap->new_size,
			       remap->size - remap->new_size);
}

/* Whether the mapping ends where its part does, with room behind it. */
static bool remap_has_room(const struct vma_area *area,
			   const struct remap *remap)
{
	uintptr_t end = remap->start + remap->size;

	return end == area->end && remap->new_size <= VMA_END - remap->start &&
	       !vma_any(end, remap->start + remap->new_size);
}

static int remap_grow(struct vma_area *area, const struct remap *remap)
{
	uintptr_t end = remap->start + remap->new_size;

	if (vma_may_commit(area->flags, area->protection,
			   remap->new_size - remap->size))
		return -ENOMEM;
	vma_resize(area, area->start, end);
	vma_join_around(end, end);
	return 0;
}

static int remap_move(struct vma_area *area, const struct remap *remap,
		      uintptr_t to)
{
	bool keep = remap->flags & ARROW_VMA_REMAP_KEEP;
	size_t more = remap->new_size - (keep ? 0 : remap->size);
	struct vma_area moved = *area;

	if (vma_may_count(ARROW_VMA_COUNT_MAX - 4) ||
	    vma_may_commit(area->flags, area->protection, more) ||
	    vma_reserve(2) || vma_pages_move(remap->start, to, remap->size))
		return -ENOMEM;
	moved.start = to;
	moved.end = to + remap->new_size;
	if (area->source || area->flags & ARROW_VMA_PLACED)
		moved.offset += remap->start - area->start;
	vma_add(&moved);
	if (!keep && remap->size)
		vma_clear(remap->start, remap->start + remap->size);
	return 0;
}

/* Make the destination free; @to is set if it is only a wish. */
static int remap_destination(const struct remap *remap, uintptr_t *to)
{
	if (!(remap->flags & ARROW_VMA_REMAP_FIXED))
		return arrow_vma_choose(to, remap->new_size, 0);
	return vma_may_place(*to, remap->new_size);
}

static int remap_check_destination(const struct remap *remap, uintptr_t to)
{
	if (to % VMA_PAGE || remap->new_size > VMA_END ||
	    to > VMA_END - remap->new_size)
		return -EINVAL;
	if (remap->start + remap->size > to &&
	    to + remap->new_size > remap->start)
		return -EINVAL;
	return vma_may_count(ARROW_VMA_COUNT_MAX - 6);
}

/* To a place of its own, which is cleared even if the move fails then. */
static int remap_move_to(struct remap *remap, uintptr_t *to)
{
	int error = remap_check_destination(remap, *to);
	struct vma_area *area;

	if (!error && remap->flags & ARROW_VMA_REMAP_FIXED)
		error = arrow_vma_unmap(*to, remap->new_size);
	if (!error && remap->size > remap->new_size) {
		error = remap_shrink(remap);
		remap->size = remap->new_size;
	}
	if (error)
		return error;
	/* nothing is left of it if the place was its own, for a size of 0 */
	area = vma_find(remap->start);
	if (!area || area->start > remap->start)
		return -EFAULT;
	error = remap_check(area, remap);
	if (!error && remap->flags & ARROW_VMA_REMAP_KEEP)
		error = vma_may_expand(area->flags, area->protection,
				       remap->size);
	if (!error)
		error = remap_destination(remap, to);
	return error ? error : remap_move(area, remap, *to);
}

/* In place if there is room, else elsewhere; @to is set to where it is. */
static int remap_enlarge(struct vma_area *area, const struct remap *remap,
			 uintptr_t *to)
{
	uintptr_t place = 0;
	int error = remap_check(area, remap);

	if (error)
		return error;
	if (remap_has_room(area, remap)) {
		*to = remap->start;
		return remap_grow(area, remap);
	}
	if (!(remap->flags & ARROW_VMA_REMAP_MOVE))
		return -ENOMEM;
	error = arrow_vma_choose(&place, remap->new_size, 0);
	if (!error)
		error = remap_move(area, remap, place);
	if (!error)
		*to = place;
	return error;
}

/* The new part of what is locked comes in at once, if it can. */
static void remap_populate(const struct remap *remap, uintptr_t to)
{
	const struct vma_area *area = vma_find(to);

	if (remap->new_size > remap->size && vma_comes_in(area))
		(void)arrow_vma_populate(to + remap->size,
					 remap->new_size - remap->size, 0);
}

int arrow_vma_remap(uintptr_t start, size_t size, size_t new_size,
		    unsigned int flags, uintptr_t *to)
{
	struct remap remap = {start, size, new_size, flags};
	struct vma_area *area = vma_find(start);
	int error;

	if (!area || area->start > start)
		return -EFAULT;
	if (CONFIG_VMA_SEALED && area->flags & ARROW_VMA_SEALED)
		return -EPERM;
	if (flags & (ARROW_VMA_REMAP_FIXED | ARROW_VMA_REMAP_KEEP)) {
		error = remap_move_to(&remap, to);
	} else if (size < new_size) {
		error = remap_enlarge(area, &remap, to);
	} else {
		*to = start;
		return remap_shrink(&remap);
	}
	if (!error)
		remap_populate(&remap, *to);
	return error;
}
