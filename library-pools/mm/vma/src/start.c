/* SPDX-License-Identifier: BSD-3-Clause */
/* The addresses that a program starts with. */
#include "vma_priv.h"

/* What the main stack has from the start, as on Linux. */
#define STACK_FIRST ((size_t)33 * VMA_PAGE)

/* Room for the stack at least and at most, whatever its limit; as on Linux. */
#define STACK_ROOM_MIN ((uint64_t)128 << 20)
#define STACK_ROOM_MAX (VMA_END / 6 * 5)

/*
 * The stack begins up to 16 GiB below the end of the addresses, the mappings
 * up to 1 TiB below its room, the program break within 32 MiB.
 */
#define STACK_RANDOM_BITS 22
#define BASE_RANDOM_BITS 28

static uintptr_t start_stack_top = VMA_END;

uintptr_t vma_base = VMA_END - STACK_ROOM_MIN - ARROW_VMA_STACK_GAP;
uint64_t vma_brk_random;
uint64_t vma_placed_data;

/* Pages as the lowest @bits of a random number say, which are used up. */
static uintptr_t start_random_pages(uint64_t *random, unsigned int bits)
{
	uint64_t pages = *random & ((UINT64_C(1) << bits) - 1);

	*random >>= bits;
	return pages * VMA_PAGE;
}

void arrow_vma_seed(uint64_t random)
{
	uint64_t room = arrow_vma_limits.stack;

	if (room < STACK_ROOM_MIN)
		room = STACK_ROOM_MIN;
	if (room > STACK_ROOM_MAX)
		room = STACK_ROOM_MAX;
	start_stack_top =
		VMA_END - start_random_pages(&random, STACK_RANDOM_BITS);
	vma_base = start_stack_top - (room & ~(VMA_PAGE - 1)) -
		   ARROW_VMA_STACK_GAP -
		   start_random_pages(&random, BASE_RANDOM_BITS);
	vma_brk_random = random;
}

/*
 * Add what a program starts with. Its limits are not in force yet and nothing
 * that was mapped is replaced, so this is simpler than arrow_vma_map(), which
 * a start would call for each segment.
 */
static int start_add(const struct vma_area *area)
{
	if (vma_any(area->start, area->end))
		return -EEXIST;
	if (vma_may_count(ARROW_VMA_COUNT_MAX) || vma_reserve(1))
		return -ENOMEM;
	vma_add_apart(area);
	return 0;
}

int arrow_vma_place(uintptr_t start, size_t size, unsigned int protection,
		    uint64_t physical)
{
	int error;

	if (vma_may_place(start, size))
		return -EINVAL;
	error = start_add(&(struct vma_area){
		.start = start,
		.end = start + size,
		.offset = physical,
		.flags = ARROW_VMA_NORESERVE |
			 (physical ? ARROW_VMA_PLACED : 0),
		.protection = (uint8_t)protection,
	});
	if (!error && physical && protection & ARROW_ARCH_WRITE)
		vma_placed_data += size;
	return error;
}

int arrow_vma_stack(unsigned int protection, uintptr_t *top)
{
	int error = start_add(&(struct vma_area){
		.start = start_stack_top - STACK_FIRST,
		.end = start_stack_top,
		.flags = ARROW_VMA_GROWS,
		.protection = (uint8_t)protection,
	});

	if (!error)
		*top = start_stack_top;
	return error;
}
