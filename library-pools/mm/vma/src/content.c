/* SPDX-License-Identifier: BSD-3-Clause */
/* Pages of many addresses at once: bringing in, letting go, asking. */
#include "vma_priv.h"

static uintptr_t content_earlier(uintptr_t a, uintptr_t b)
{
	return a < b ? a : b;
}

/* The access that a mapping is brought in for when nobody says which. */
static unsigned int content_access(const struct vma_area *area)
{
	if (area->protection & ARROW_ARCH_WRITE &&
	    !(area->flags & ARROW_VMA_SHARED))
		return ARROW_ARCH_WRITE;
	return ARROW_ARCH_READ;
}

int arrow_vma_populate(uintptr_t start, size_t size, unsigned int access)
{
	uintptr_t end = start + size;
	const struct vma_area *area;
	int error = 0;

	while (start < end && !error) {
		area = vma_find(start);
		if (!area || area->start > start)
			return -EFAULT;
		unsigned int as = access ? access : content_access(area);

		for (uintptr_t stop = content_earlier(area->end, end);
		     start < stop && !error; start += VMA_PAGE)
			error = arrow_vma_fault(start, as);
	}
	return error;
}

void arrow_vma_drop(uintptr_t start, size_t size)
{
	uintptr_t end = start + size;
	const struct vma_area *area;

	while (start < end && (area = vma_find(start)) && area->start < end) {
		uintptr_t stop = content_earlier(area->end, end);

		if (start < area->start)
			start = area->start;
		if (!(area->flags & (ARROW_VMA_SHARED | ARROW_VMA_PLACED)))
			vma_pages_drop(start, stop);
		start = stop;
	}
}

static bool content_in_source(struct arrow_vma_source *source, uint64_t offset)
{
	uint64_t physical;

	if (source->ops->resident)
		return source->ops->resident(source, offset);
	return !source->ops->page(source, offset, &physical);
}

int arrow_vma_resident(uintptr_t address)
{
	const struct vma_area *area = vma_find(address);
	unsigned int protection;
	uint64_t physical;

	if (!area || area->start > address)
		return -ENOMEM;
	if (area->flags & ARROW_VMA_PLACED)
		return 1;
	if (arrow_arch_user_next(&address, address + VMA_PAGE, &physical,
				 &protection))
		return 1;
	return area->source &&
	       content_in_source(area->source,
				 area->offset + (address - area->start));
}

void arrow_vma_forget(const struct arrow_vma_source *source, uint64_t offset,
		      bool copies)
{
	const struct vma_area *area = vma_find(0);

	for (; area; area = vma_find(area->end)) {
		uint64_t size = area->end - area->start;
		uintptr_t from = area->start;

		if (area->source != source || offset >= area->offset + size)
			continue;
		if (offset > area->offset)
			from += offset - area->offset;
		if (copies)
			vma_pages_drop(from, area->end);
		else
			vma_pages_drop_foreign(from, area->end);
	}
}
