/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the program may have: its own limits, and no more than the machine's
 * memory at once.
 */
#include <arrow/boot_info.h>

#include "vma_priv.h"

/*
 * No mapping up to this size is refused for the machine's memory, as none
 * would be on a Linux with that much: programs take address space for
 * granted there and touch little of it. Go's runtime maps 32 MiB at its start
 * for a table of its heap (runtime/mheap.go, heapArena).
 */
#define LIMIT_ALWAYS (64 << 20)

struct arrow_vma_limits arrow_vma_limits = {
	.address_space = UINT64_MAX,
	.data = UINT64_MAX,
	/* what programs start with on Linux */
	.stack = 8 << 20,
	.locked = 8 << 20,
};

/* All usable bytes of the machine, those of the kernel included. */
static uint64_t limit_memory(void)
{
	uint64_t size = 0;

	for (unsigned int i = 0; i < arrow_boot_info.memory_count; i++) {
		const struct arrow_boot_memory *range =
			&arrow_boot_info.memory[i];

		if (range->type == ARROW_BOOT_MEMORY_USABLE)
			size += range->end - range->start;
	}
	return size;
}

static bool limit_exceeded(uint64_t used, uint64_t size, uint64_t limit)
{
	return used > limit || size > limit - used;
}

/* Whether a mapping counts against the limit of data. */
static bool limit_is_data(unsigned int flags, unsigned int protection)
{
	return protection & ARROW_ARCH_WRITE &&
	       !(flags & (ARROW_VMA_SHARED | ARROW_VMA_GROWS));
}

int vma_may_hold(unsigned int flags, unsigned int protection, size_t size)
{
	if (limit_is_data(flags, protection) &&
	    limit_exceeded(vma_totals.data, size, arrow_vma_limits.data))
		return -ENOMEM;
	return 0;
}

int vma_may_expand(unsigned int flags, unsigned int protection, size_t size)
{
	if (limit_exceeded(vma_totals.mapped, size,
			   arrow_vma_limits.address_space))
		return -ENOMEM;
	return vma_may_hold(flags, protection, size);
}

int vma_may_commit(unsigned int flags, unsigned int protection, size_t size)
{
	/* as Linux by default: refuse only what could never be there */
	if (protection & ARROW_ARCH_WRITE &&
	    !(flags & (ARROW_VMA_SHARED | ARROW_VMA_NORESERVE)) &&
	    size > LIMIT_ALWAYS && size > limit_memory())
		return -ENOMEM;
	return 0;
}

int vma_may_count(size_t max)
{
	return vma_totals.count > max ? -ENOMEM : 0;
}
