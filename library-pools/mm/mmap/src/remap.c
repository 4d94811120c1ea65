/* SPDX-License-Identifier: BSD-3-Clause */
/* mremap and brk. */
#include "mmap_priv.h"

#define MREMAP_MAYMOVE 1
#define MREMAP_FIXED 2
#define MREMAP_DONTUNMAP 4

_Static_assert(ARROW_VMA_REMAP_MOVE == MREMAP_MAYMOVE &&
		       ARROW_VMA_REMAP_FIXED == MREMAP_FIXED &&
		       ARROW_VMA_REMAP_KEEP == MREMAP_DONTUNMAP,
	       "flags are passed on as they are");

/* Whether the flags make sense together; sizes as they were asked for. */
static bool remap_is_valid(long flags, size_t size, size_t new_size)
{
	if (flags & ~(long)(MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP))
		return false;
	if (flags & (MREMAP_FIXED | MREMAP_DONTUNMAP) &&
	    !(flags & MREMAP_MAYMOVE))
		return false;
	return !(flags & MREMAP_DONTUNMAP) || size == new_size;
}

long arrow_sys_mremap(long address, long old_length, long new_length,
		      long flags, long new_address, ARROW_SYS_REST1)
{
	uintptr_t start = (uintptr_t)address;
	uintptr_t to = (uintptr_t)new_address;
	size_t size = (size_t)old_length;
	size_t new_size = (size_t)new_length;
	int error;

	if (!remap_is_valid(flags, size, new_size) || start % MMAP_PAGE)
		return -EINVAL;
	size = mmap_page_up(size);
	new_size = mmap_page_up(new_size);
	if (!new_size)
		return -EINVAL;
	error = arrow_vma_remap(start, size, new_size, (unsigned int)flags, &to);
	return error ? error : (long)to;
}

long arrow_sys_brk(long end, ARROW_SYS_REST5)
{
	return (long)arrow_vma_brk((uintptr_t)end);
}
