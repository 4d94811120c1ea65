/* SPDX-License-Identifier: BSD-3-Clause */
/* The program break. */
#include "vma_priv.h"

/* The break begins up to 32 MiB behind the program's segments, as on Linux. */
#define BRK_RANDOM_PAGES 0x2000

/* Where it began, and where it is, which may be within a page. */
uintptr_t vma_brk_start;
uintptr_t vma_brk_end;

static uintptr_t brk_page_up(uintptr_t address)
{
	return (address + VMA_PAGE - 1) & ~(VMA_PAGE - 1);
}

void arrow_vma_brk_start(uintptr_t start)
{
	vma_brk_start = brk_page_up(start) +
			vma_brk_random % BRK_RANDOM_PAGES * VMA_PAGE;
	vma_brk_end = vma_brk_start;
}

static bool brk_is_over_limit(uintptr_t end)
{
	return end - vma_brk_start + vma_placed_data > arrow_vma_limits.data;
}

/* Whether the pages up to @top and one more are free, and a stack's gap. */
static bool brk_is_free(uintptr_t from, uintptr_t top)
{
	const struct vma_area *next = vma_find(from);

	if (!next)
		return true;
	if (next->flags & ARROW_VMA_GROWS)
		top += ARROW_VMA_STACK_GAP;
	return top + VMA_PAGE <= next->start;
}

static int brk_grow(uintptr_t from, uintptr_t top)
{
	if (top > VMA_END || !brk_is_free(from, top))
		return -ENOMEM;
	return arrow_vma_map(&from, top - from,
			     ARROW_ARCH_READ | ARROW_ARCH_WRITE,
			     ARROW_VMA_FIXED, NULL, 0);
}

uintptr_t arrow_vma_brk(uintptr_t end)
{
	uintptr_t before = brk_page_up(vma_brk_end);
	uintptr_t after = brk_page_up(end);
	int error = 0;

	if (end < vma_brk_start || after < end || brk_is_over_limit(end))
		return vma_brk_end;
	if (after > before)
		error = brk_grow(before, after);
	else if (after < before)
		error = arrow_vma_unmap(after, before - after);
	if (!error)
		vma_brk_end = end;
	return vma_brk_end;
}
