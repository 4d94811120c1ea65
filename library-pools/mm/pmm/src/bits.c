/* SPDX-License-Identifier: BSD-3-Clause */
/* One bit a page of an extent: set while the page is handed out. */
#include "pmm_priv.h"

#define BITS_WORD 64u

/* A walk over the words that hold a range of bits. */
struct bits_walk {
	uint64_t bit;
	uint64_t end;
	uint64_t word;
	uint64_t mask;
};

static struct bits_walk bits_walk(const struct pmm_extent *extent,
				  uint64_t page, uint64_t pages)
{
	uint64_t bit = page - extent->first;

	return (struct bits_walk){.bit = bit, .end = bit + pages};
}

/* Go on to the next word. False behind the last one. */
static bool bits_step(struct bits_walk *walk)
{
	if (walk->bit == walk->end)
		return false;
	unsigned int shift = walk->bit % BITS_WORD;
	uint64_t count = walk->end - walk->bit;

	if (count > BITS_WORD - shift)
		count = BITS_WORD - shift;
	walk->word = walk->bit / BITS_WORD;
	walk->mask = (~UINT64_C(0) >> (BITS_WORD - count)) << shift;
	walk->bit += count;
	return true;
}

/* Before its first bit is reached a word holds anything: @begin. */
static __noinline void bits_set(struct pmm_extent *extent, uint64_t page,
				uint64_t pages, bool begin)
{
	struct bits_walk walk = bits_walk(extent, page, pages);

	while (bits_step(&walk)) {
		if (begin && walk.mask & 1)
			extent->used[walk.word] = 0;
		extent->used[walk.word] |= walk.mask;
	}
}

void pmm_bits_begin(struct pmm_extent *extent, uint64_t page, uint64_t pages)
{
	bits_set(extent, page, pages, true);
}

void pmm_bits_set(struct pmm_extent *extent, uint64_t page, uint64_t pages)
{
	bits_set(extent, page, pages, false);
}

void pmm_bits_clear(struct pmm_extent *extent, uint64_t page, uint64_t pages)
{
	struct bits_walk walk = bits_walk(extent, page, pages);

	while (bits_step(&walk))
		extent->used[walk.word] &= ~walk.mask;
}

bool pmm_bits_all(const struct pmm_extent *extent, uint64_t page,
		  uint64_t pages)
{
	struct bits_walk walk = bits_walk(extent, page, pages);

	while (bits_step(&walk)) {
		if (~extent->used[walk.word] & walk.mask)
			return false;
	}
	return true;
}
