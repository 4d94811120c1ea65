/* SPDX-License-Identifier: BSD-3-Clause */
/* Bringing in a page when it is touched. */
#include <arrow/mem.h>

#include "vma_priv.h"

/* The page that is read where nothing was written yet; 0: not taken yet. */
static uint64_t fault_zeros;

static int fault_zeros_take(void)
{
	if (fault_zeros)
		return 0;
	fault_zeros = vma_frame_take_zeroed();
	return fault_zeros ? 0 : -ENOMEM;
}

/* Map a new page of the program's own: a copy of @original, or zeros if 0. */
static int fault_own(const struct vma_area *area, uintptr_t page,
		     uint64_t original)
{
	uint64_t frame = original ? vma_frame_take() : vma_frame_take_zeroed();

	if (!frame)
		return -ENOMEM;
	if (original)
		memcpy(vma_frame_at(frame), vma_frame_at(original), VMA_PAGE);
	if (vma_page_map(page, frame, vma_page_protection(area, true))) {
		vma_frame_give(frame);
		return -ENOMEM;
	}
	vma_own_bytes += VMA_PAGE;
	return 0;
}

/* Find what a page shows as long as it is not the program's own. */
static int fault_original(const struct vma_area *area, uintptr_t page,
			  uint64_t *physical)
{
	uint64_t offset = area->offset + (page - area->start);
	int error;

	if (area->flags & ARROW_VMA_PLACED) {
		*physical = offset;
		return 0;
	}
	if (area->source)
		return area->source->ops->page(area->source, offset, physical);
	error = fault_zeros_take();
	*physical = fault_zeros;
	return error;
}

/* Whether a write to a page of the area needs a copy first. */
static bool fault_copies(const struct vma_area *area)
{
	return !(area->flags & (ARROW_VMA_SHARED | ARROW_VMA_PLACED));
}

static int fault_absent(const struct vma_area *area, uintptr_t page,
			unsigned int access)
{
	bool own = access == ARROW_ARCH_WRITE && fault_copies(area);
	uint64_t physical = 0;
	int error = 0;

	/* fault_zeros need no original to be copied from */
	if (!own || area->source)
		error = fault_original(area, page, &physical);
	if (error)
		return error;
	if (own)
		return fault_own(area, page, physical);
	return vma_page_map(page, physical, vma_page_protection(area, false));
}

static int fault_page(const struct vma_area *area, uintptr_t page,
		      unsigned int access)
{
	uintptr_t at = page;
	unsigned int protection;
	uint64_t physical;

	if (!arrow_arch_user_next(&at, page + VMA_PAGE, &physical, &protection))
		return fault_absent(area, page, access);
	if (access != ARROW_ARCH_WRITE || protection & ARROW_ARCH_MARK ||
	    !fault_copies(area))
		return 0;
	return fault_own(area, page, physical == fault_zeros ? 0 : physical);
}

/* Whatever can be used at all can be read. */
static bool fault_allows(const struct vma_area *area, unsigned int access)
{
	if (access == ARROW_ARCH_READ)
		return area->protection;
	return area->protection & access;
}

int arrow_vma_fault(uintptr_t address, unsigned int access)
{
	uintptr_t page = address & ~(VMA_PAGE - 1);
	struct vma_area *area = vma_find(page);

	if (!area)
		return -EFAULT;
	if (page < area->start &&
	    (!(area->flags & ARROW_VMA_GROWS) || vma_stack_grow(area, page)))
		return -EFAULT;
	if (!fault_allows(area, access))
		return -EACCES;
	return fault_page(area, page, access);
}
