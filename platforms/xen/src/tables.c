/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Xen maps the image, what it hands over, and some free pages behind that, all
 * writable and executable. Here the image gets the protection that it was
 * linked for; of the free pages the tables of the direct map are made.
 */
#include <arrow/arch/cpuid.h>
#include <arrow/arch/layout.h>
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/plat/memory.h>

#include "calls.h"
#include "read.h"
#include "tables.h"

#define PAGE_SHIFT 12
#define ENTRIES 512

/* Bits of an entry. Xen adds that of its own for pages of the kernel. */
#define ENTRY_P 0x1
#define ENTRY_RW 0x2
#define ENTRY_U 0x4
#define ENTRY_A 0x20
#define ENTRY_D 0x40
#define ENTRY_TABLE (ENTRY_P | ENTRY_RW | ENTRY_U | ENTRY_A | ENTRY_D)
#define ENTRY_PAGE (ENTRY_P | ENTRY_A | ENTRY_D)

/* Bit 20 of edx of that leaf: NX. */
#define CPUID_FEATURES 0x80000001u
#define CPUID_NX (1u << 20)

/* So far Xen's mapping can reach behind what it needs: it ends at 4 MiB. */
#define MAPPING_END 0x400000

/* So many pages are free behind what it hands over, at least. */
#define FREE_PAGES 128

/* Shift of what an entry of a directory, and one of the table above, covers. */
#define BLOCK_SHIFT 9
#define GIB_SHIFT 18

extern char arrow_image_rodata_end[];
extern char arrow_image_guard[];

/* Frame numbers: of the image's addresses, and of the machine. */
static const uint64_t *tables_frames;
static uint64_t tables_pages;	    /* of memory that is used */
static uint64_t tables_directories; /* the first; one a GiB, side by side */
static uint64_t tables_nx;

static uint64_t tables_frame(const volatile void *address)
{
	return ((uintptr_t)address - ARROW_ARCH_IMAGE_BASE) >> PAGE_SHIFT;
}

static char *tables_at(uint64_t frame)
{
	return (char *)(ARROW_ARCH_IMAGE_BASE + (frame << PAGE_SHIFT));
}

/* What an entry must say of a page of ours. */
static uint64_t tables_entry(uint64_t frame, uint64_t bits)
{
	return tables_frames[frame] << PAGE_SHIFT | bits;
}

/* Pages that are tables: Xen's, and those that are made here. */
struct tables_range {
	uint64_t xen, xen_end;
	uint64_t own, own_end;
};

static bool tables_is_one(const struct tables_range *range, uint64_t frame)
{
	return (frame >= range->xen && frame < range->xen_end) ||
	       (frame >= range->own && frame < range->own_end);
}

/* Fill a table with the pages of a block; @range: NULL: none is a table. */
static void tables_fill(uint64_t *table, uint64_t frame,
			const struct tables_range *range)
{
	for (unsigned int i = 0; i < ENTRIES; i++, frame++) {
		uint64_t bits = ENTRY_PAGE | tables_nx;

		if (!range || !tables_is_one(range, frame))
			bits |= ENTRY_RW;
		table[i] = frame < tables_pages ? tables_entry(frame, bits) : 0;
	}
}

/* The protection of a page where Xen mapped it. */
static uint64_t tables_bits(const struct tables_range *range, uint64_t frame)
{
	uint64_t bits = ENTRY_PAGE;

	if (frame >= tables_frame(arrow_image_start) &&
	    frame < tables_frame(arrow_image_text_end))
		return bits;
	bits |= tables_nx;
	if (frame >= tables_frame(arrow_image_text_end) &&
	    frame < tables_frame(arrow_image_rodata_end))
		return bits;
	return tables_is_one(range, frame) ? bits : bits | ENTRY_RW;
}

static void tables_protect(const struct tables_range *range)
{
	uint64_t frame = 0;

	for (; frame < range->own_end; frame++)
		call_page_set((uintptr_t)tables_at(frame),
			      tables_entry(frame, tables_bits(range, frame)));
	call_page_set((uintptr_t)arrow_image_guard, 0);
	/* the rest is reached by the direct map alone; it may become tables */
	for (; (frame << PAGE_SHIFT) % MAPPING_END; frame++)
		call_page_set((uintptr_t)tables_at(frame), 0);
}

/* Make the tables of the direct map for the first @blocks blocks. */
static void tables_direct(const struct tables_range *range, uint64_t blocks,
			  uint64_t directories)
{
	uint64_t top = range->own;
	uint64_t first = range->own_end - blocks;
	uint64_t *entries;

	memset(tables_at(range->own), 0,
	       (range->own_end - range->own) << PAGE_SHIFT);
	entries = (uint64_t *)tables_at(top);
	for (uint64_t i = 0; i < directories; i++)
		entries[i] = tables_entry(tables_directories + i, ENTRY_TABLE);
	entries = (uint64_t *)tables_at(tables_directories);
	for (uint64_t i = 0; i < blocks; i++) {
		entries[i] = tables_entry(first + i, ENTRY_TABLE);
		tables_fill((uint64_t *)tables_at(first + i), i * ENTRIES,
			    range);
	}
}

uint64_t tables_make(const struct arrow_plat_xen_start *start, uintptr_t free)
{
	struct tables_range range;
	uint64_t directories;
	uint64_t blocks;
	uint64_t root = tables_frame((const void *)start->tables);

	tables_frames = (const uint64_t *)start->frames;
	tables_pages = start->pages < XEN_PV_PAGES_MAX ? start->pages
						       : XEN_PV_PAGES_MAX;
	if (arrow_arch_cpuid_leaf(CPUID_FEATURES).edx & CPUID_NX)
		tables_nx = UINT64_C(1) << 63;
	range.xen = root;
	range.xen_end = root + start->table_count;
	range.own = tables_frame((const void *)free);
	directories = (tables_pages >> GIB_SHIFT) + 1;
	tables_directories = range.own + 1;
	range.own_end = tables_directories + directories;
	/* a table a block, those of the blocks with these tables included */
	blocks = (range.own_end + (range.own_end >> BLOCK_SHIFT) + 2) >>
		 BLOCK_SHIFT;
	blocks++;
	range.own_end += blocks;
	if (range.own_end - range.own > FREE_PAGES)
		return 0;
	tables_direct(&range, blocks, directories);
	tables_protect(&range);
	call_entry_set((tables_frames[root] << PAGE_SHIFT) +
			       (ARROW_ARCH_DIRECT_BASE >> 39) % ENTRIES * 8,
		       tables_entry(range.own, ENTRY_TABLE));
	return range.own_end << PAGE_SHIFT;
}

/* An entry of the directory that a block of the direct map belongs to. */
static const volatile uint64_t *tables_block(uint64_t frame)
{
	uint64_t directory = tables_directories + (frame >> GIB_SHIFT);

	return (const volatile uint64_t *)(ARROW_ARCH_DIRECT_BASE +
					   (directory << PAGE_SHIFT)) +
	       (frame >> BLOCK_SHIFT) % ENTRIES;
}

int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	uint64_t frame = physical >> PAGE_SHIFT;
	uint64_t *entries = (uint64_t *)(ARROW_ARCH_DIRECT_BASE + table);
	uint64_t entry;

	if (frame >= tables_pages)
		return -ERANGE;
	if (*tables_block(frame) & ENTRY_P)
		return 0;
	if (!table)
		return -ENOMEM;
	tables_fill(entries, frame & ~(uint64_t)(ENTRIES - 1), NULL);
	call_page_set((uintptr_t)entries, tables_entry(table >> PAGE_SHIFT,
						       ENTRY_PAGE | tables_nx));
	entry = tables_entry(table >> PAGE_SHIFT, ENTRY_TABLE);
	arrow_plat_pt_commit((uint64_t *)(uintptr_t)tables_block(frame), &entry,
			     1);
	return 1;
}

void arrow_plat_pt_commit(uint64_t *entries, const uint64_t *values,
			  size_t count)
{
	uint64_t physical = (uintptr_t)entries - ARROW_ARCH_DIRECT_BASE;
	uint64_t machine =
		(tables_frames[physical >> PAGE_SHIFT] << PAGE_SHIFT) +
		physical % ARROW_ARCH_PAGE_SIZE;

	for (size_t i = 0; i < count; i++)
		call_entry_set(machine + i * sizeof(*entries), values[i]);
}

int arrow_plat_xen_map(volatile void *page, uint64_t machine)
{
	return (int)call_page_set((uintptr_t)page,
				  machine | ENTRY_PAGE | ENTRY_RW | tables_nx);
}
