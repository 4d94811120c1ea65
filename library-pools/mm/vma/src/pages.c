/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The pages of areas, which the processor's tables alone know about. A page is
 * marked there if it is the program's own, to be freed with its mapping; others
 * belong to a file, to the image, or are the page of zeros.
 */
#include <arrow/arch/layout.h>
#include <arrow/boot_info.h>
#include <arrow/mem.h>
#include <arrow/pmm.h>

#include "vma_priv.h"

/* What one table of the lowest level covers. */
#define TABLE_SPAN ((uintptr_t)ARROW_ARCH_BLOCK_SIZE)

uint64_t vma_own_bytes;

/* Pages for tables, taken when they are needed. */
static struct arrow_arch_tables pages_tables;

void *vma_frame_at(uint64_t physical)
{
	return (void *)(arrow_boot_info.direct_map + physical);
}

uint64_t vma_frame_take(void)
{
	void *frame = arrow_pmm_alloc(1);

	return frame ? (uintptr_t)frame - arrow_boot_info.direct_map : 0;
}

/*
 * The first page of zeros that is wanted, in practice the stack's, was zero
 * when the image was loaded. Given back it is no use any more.
 */
static char pages_first[VMA_PAGE] __aligned(VMA_PAGE)
	__section(".bss.arrow_pages");

uint64_t vma_frame_take_zeroed(void)
{
	static bool first_taken;
	uint64_t frame;

	if (CONFIG_APP_ATTACHED && !first_taken) {
		first_taken = true;
		return arrow_arch_image_physical(pages_first);
	}
	frame = vma_frame_take();
	if (frame)
		memset(vma_frame_at(frame), 0, VMA_PAGE);
	return frame;
}

void vma_frame_give(uint64_t physical)
{
	arrow_pmm_free(vma_frame_at(physical), 1);
}

int vma_page_map(uintptr_t address, uint64_t physical, unsigned int protection)
{
	while (arrow_arch_user_map(address, physical, protection,
				   &pages_tables)) {
		uint64_t table = vma_frame_take();

		if (!table)
			return -ENOMEM;
		pages_tables.pages[pages_tables.count++] = table;
	}
	return 0;
}

unsigned int vma_page_protection(const struct vma_area *area, bool own)
{
	unsigned int protection = area->protection;

	if (protection)
		protection |= ARROW_ARCH_READ;
	if (own)
		return protection | ARROW_ARCH_MARK;
	if (!(area->flags & (ARROW_VMA_SHARED | ARROW_VMA_PLACED)))
		/* written to only after it was copied */
		protection &= ~(unsigned int)ARROW_ARCH_WRITE;
	return protection;
}

static void pages_drop(uintptr_t address, uint64_t physical,
		       unsigned int protection)
{
	arrow_arch_user_unmap(address);
	if (!(protection & ARROW_ARCH_MARK))
		return;
	vma_frame_give(physical);
	vma_own_bytes -= VMA_PAGE;
}

void vma_pages_drop(uintptr_t start, uintptr_t end)
{
	unsigned int protection;
	uint64_t physical;

	for (; arrow_arch_user_next(&start, end, &physical, &protection);
	     start += VMA_PAGE)
		pages_drop(start, physical, protection);
}

void vma_pages_drop_foreign(uintptr_t start, uintptr_t end)
{
	unsigned int protection;
	uint64_t physical;

	for (; arrow_arch_user_next(&start, end, &physical, &protection);
	     start += VMA_PAGE) {
		if (!(protection & ARROW_ARCH_MARK))
			pages_drop(start, physical, protection);
	}
}

void vma_pages_prune(uintptr_t at)
{
	const struct vma_area *below = vma_find_below(at);
	const struct vma_area *above = vma_find(at);
	uintptr_t low = below ? below->end : 0;
	uintptr_t high = above ? above->start : VMA_END + VMA_PAGE;
	uint64_t table;

	/* most holes are too small */
	if ((low + TABLE_SPAN - 1) / TABLE_SPAN >= high / TABLE_SPAN)
		return;
	while (arrow_arch_user_prune(low, high, &table))
		vma_frame_give(table);
}

void vma_pages_protect(const struct vma_area *area)
{
	uintptr_t at = area->start;
	unsigned int before;
	uint64_t physical;

	for (; arrow_arch_user_next(&at, area->end, &physical, &before);
	     at += VMA_PAGE) {
		unsigned int after =
			vma_page_protection(area, before & ARROW_ARCH_MARK);

		if (after != before)
			arrow_arch_user_protect(at, after);
	}
}

int vma_pages_move(uintptr_t from, uintptr_t to, size_t size)
{
	uintptr_t at = from;
	unsigned int protection;
	uint64_t physical;

	for (; arrow_arch_user_next(&at, from + size, &physical, &protection);
	     at += VMA_PAGE) {
		if (vma_page_map(to + (at - from), physical, protection)) {
			/* the pages_tables there are still in place */
			(void)vma_pages_move(to, from, at - from);
			return -ENOMEM;
		}
		arrow_arch_user_unmap(at);
	}
	return 0;
}
