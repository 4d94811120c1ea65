/* SPDX-License-Identifier: BSD-3-Clause */
/* mprotect. */
#include "mmap_priv.h"

#define PROT_SEM 8 /* allowed, and without a meaning */
#define PROT_GROWSDOWN 0x01000000L
#define PROT_GROWSUP 0x02000000L

/* Let a range begin where the stack does that it lies in. */
static int protect_stack(uintptr_t *start, uintptr_t end)
{
	struct arrow_vma_info info;

	if (!arrow_vma_next(*start, &info) || info.start >= end)
		return -ENOMEM;
	if (!(info.flags & ARROW_VMA_GROWS))
		return -EINVAL;
	*start = info.start;
	return 0;
}

/* What grows up, if there were such mappings: only the errors. */
static int protect_up(uintptr_t start)
{
	struct arrow_vma_info info;

	if (!arrow_vma_next(start, &info) || info.start > start)
		return -ENOMEM;
	return -EINVAL;
}

static int protect_range(uintptr_t start, uintptr_t end, long protection)
{
	struct arrow_vma_info info;
	int error = mmap_may_access(protection);

	if (error && (!arrow_vma_next(start, &info) || info.start > start))
		error = -ENOMEM;
	if (error)
		return error;
	return arrow_vma_protect(start, end - start,
				 (unsigned int)protection & PROT_ALL);
}

long arrow_sys_mprotect(long address, long length, long protection,
			ARROW_SYS_REST3)
{
	long grows = protection & (PROT_GROWSDOWN | PROT_GROWSUP);
	uintptr_t start = (uintptr_t)address;
	uintptr_t end = start + mmap_page_up((size_t)length);
	int error = 0;

	protection &= ~grows;
	if (grows == (PROT_GROWSDOWN | PROT_GROWSUP) || start % MMAP_PAGE)
		return -EINVAL;
	if (!length)
		return 0;
	if (end <= start)
		return -ENOMEM;
	if (protection & ~(long)(PROT_ALL | PROT_SEM))
		return -EINVAL;
	if (grows & PROT_GROWSDOWN)
		error = protect_stack(&start, end);
	else if (grows)
		error = protect_up(start);
	return error ? error : protect_range(start, end, protection);
}
