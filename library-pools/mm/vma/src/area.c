/* SPDX-License-Identifier: BSD-3-Clause */
/* The areas as a set: cutting, joining, counting. */
#include <arrow/alloc.h>

#include "vma_priv.h"

/* The most that an operation needs: two cuts and a new area. */
#define RESERVE_MAX 3

/* As many as a program has at its start: they save its start some time. */
#define FIRST_COUNT 10

struct vma_totals vma_totals;

static struct vma_area area_first[FIRST_COUNT];
static unsigned int area_first_used;

/* Structures without use, a list through their first child. */
static struct vma_area *area_reserve;
static unsigned int area_reserve_count;

static bool area_is_first(const struct vma_area *area)
{
	return area >= area_first && area < area_first + FIRST_COUNT;
}

static void area_reserve_add(struct vma_area *area)
{
	area->child[0] = area_reserve;
	area_reserve = area;
	area_reserve_count++;
}

int vma_reserve(unsigned int n)
{
	while (area_reserve_count < n) {
		struct vma_area *area = area_first_used < FIRST_COUNT
						? &area_first[area_first_used++]
						: arrow_alloc(sizeof(*area));

		if (!area)
			return -ENOMEM;
		area_reserve_add(area);
	}
	return 0;
}

static struct vma_area *area_reserve_take(void)
{
	struct vma_area *area = area_reserve;

	area_reserve = area->child[0];
	area_reserve_count--;
	return area;
}

static void area_reserve_give(struct vma_area *area)
{
	if (area_reserve_count >= RESERVE_MAX && !area_is_first(area))
		arrow_free(area);
	else
		area_reserve_add(area);
}

/* Add the bytes of an area to the totals; @sign 1, or -1 to take them off. */
static void area_count(const struct vma_area *area, int sign)
{
	uint64_t size = area->end - area->start;

	if (CONFIG_VMA_SEALED && area->flags & ARROW_VMA_SEALED)
		return;
	if (sign < 0)
		size = -size;
	vma_totals.mapped += size;
	if (area->flags & ARROW_VMA_LOCKED)
		vma_totals.locked += size;
	if (area->flags & ARROW_VMA_GROWS)
		vma_totals.stack += size;
	else if (area->protection & ARROW_ARCH_WRITE &&
		 !(area->flags & ARROW_VMA_SHARED))
		vma_totals.data += size;
}

static bool area_has_offset(const struct vma_area *area)
{
	return area->source || area->flags & ARROW_VMA_PLACED;
}

static void area_insert(struct vma_area *area)
{
	if (area->source)
		area->source->ops->hold(area->source);
	vma_tree_insert(area);
	vma_totals.count++;
	area_count(area, 1);
}

static void area_discard(struct vma_area *area)
{
	area_count(area, -1);
	vma_totals.count--;
	vma_tree_remove(area);
	if (area->source)
		area->source->ops->release(area->source);
	area_reserve_give(area);
}

void vma_resize(struct vma_area *area, uintptr_t start, uintptr_t end)
{
	area_count(area, -1);
	if (area_has_offset(area))
		area->offset += start - area->start;
	vma_tree_resize(area, start, end);
	area_count(area, 1);
}

void vma_change(struct vma_area *area, unsigned int flags,
		unsigned int protection)
{
	area_count(area, -1);
	area->flags = (uint16_t)flags;
	area->protection = (uint8_t)protection;
	area_count(area, 1);
}

/* Whether the second area could be the end of the first. */
static bool area_fits(const struct vma_area *a, const struct vma_area *b)
{
	if (!a || !b || a->end != b->start || a->flags != b->flags ||
	    a->protection != b->protection || a->source != b->source)
		return false;
	return !area_has_offset(a) ||
	       a->offset + (a->end - a->start) == b->offset;
}

/* Join two neighbours, if possible. */
static void area_join(struct vma_area *below, struct vma_area *above)
{
	if (!area_fits(below, above))
		return;
	uintptr_t end = above->end;

	area_discard(above);
	vma_resize(below, below->start, end);
}

void vma_join_around(uintptr_t start, uintptr_t end)
{
	area_join(vma_find_below(start), vma_find(start));
	area_join(vma_find_below(end), vma_find(end));
}

struct vma_area *vma_add_apart(const struct vma_area *model)
{
	struct vma_area *area = area_reserve_take();

	*area = *model;
	area_insert(area);
	return area;
}

void vma_add(const struct vma_area *model)
{
	struct vma_area *area = vma_find_below(model->start);
	struct vma_area *above = vma_find(model->start);

	if (area_fits(area, model))
		vma_resize(area, area->start, model->end);
	else
		area = vma_add_apart(model);
	area_join(area, above);
}

/* Cut an area in two; the upper part is returned. */
static struct vma_area *area_cut(struct vma_area *area, uintptr_t at)
{
	struct vma_area *above = area_reserve_take();

	*above = *area;
	above->start = at;
	if (area_has_offset(area))
		above->offset += at - area->start;
	vma_resize(area, area->start, at);
	area_insert(above);
	return above;
}

struct vma_area *vma_isolate(struct vma_area *area, uintptr_t start,
			     uintptr_t end)
{
	if (area->start < start)
		area = area_cut(area, start);
	if (area->end > end)
		area_cut(area, end);
	return area;
}

/* Take a range out of one area. */
static void area_clear(struct vma_area *area, uintptr_t start, uintptr_t end)
{
	if (area->start >= start && area->end <= end) {
		area_discard(area);
	} else if (area->start >= start) {
		vma_resize(area, end, area->end);
	} else if (area->end <= end) {
		vma_resize(area, area->start, start);
	} else {
		area_cut(area, end);
		vma_resize(area, area->start, start);
	}
}

void vma_clear(uintptr_t start, uintptr_t end)
{
	struct vma_area *area = vma_find(start);
	bool any = false;

	for (; area && area->start < end; area = vma_find(start)) {
		area_clear(area, start, end);
		any = true;
	}
	if (!any)
		return;
	vma_pages_drop(start, end);
	vma_pages_prune(start);
}

bool vma_any(uintptr_t start, uintptr_t end)
{
	const struct vma_area *area = vma_find(start);

	return area && area->start < end;
}

uint64_t vma_bytes(uintptr_t start, uintptr_t end)
{
	const struct vma_area *area;
	uint64_t bytes = 0;

	while ((area = vma_find(start)) && area->start < end) {
		uintptr_t from = area->start > start ? area->start : start;

		start = area->end;
		bytes += (start < end ? start : end) - from;
	}
	return bytes;
}
