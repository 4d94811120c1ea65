/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Inside the mappings. An area is a range of addresses with the same
 * properties; areas do not overlap, and neighbours that could be one are one.
 *
 * Whatever changes areas takes the structures that it may need first
 * (vma_reserve()), so that it cannot fail half way.
 */
#pragma once

#include <arrow/arch/layout.h>
#include <arrow/errno.h>
#include <arrow/vma.h>

#define VMA_PAGE ((uintptr_t)ARROW_ARCH_PAGE_SIZE)
#define VMA_START ((uintptr_t)ARROW_ARCH_USER_START)
#define VMA_END ((uintptr_t)ARROW_ARCH_USER_END)

/* Flags of requests that become properties of the area. */
#define VMA_KEPT 0xff

/*
 * struct vma_area - A mapping, and a node of the tree of areas.
 * @start: its first address
 * @end: the address behind it
 * @child: areas below and above it
 * @first: where the lowest area of this subtree begins, a gap below a stack
 *	included
 * @last: where the highest one ends
 * @hole: the largest hole between two areas of the subtree
 * @source: the file, or NULL
 * @offset: of @start in the file; of ARROW_VMA_PLACED the physical address;
 *	otherwise 0
 * @flags: of ARROW_VMA_SHARED and its sisters
 * @protection: what the program may do
 * @height: of the subtree; 1 for a leaf
 */
struct vma_area {
	uintptr_t start;
	uintptr_t end;
	struct vma_area *child[2];
	uintptr_t first;
	uintptr_t last;
	size_t hole;
	struct arrow_vma_source *source;
	uint64_t offset;
	uint16_t flags;
	uint8_t protection;
	uint8_t height;
};

/* tree.c: areas by address, and holes by size. */

/* The lowest area that ends above @address, or NULL. */
struct vma_area *vma_find(uintptr_t address);

/* The highest area that begins below @address, or NULL. */
struct vma_area *vma_find_below(uintptr_t address);

void vma_tree_insert(struct vma_area *area);
void vma_tree_remove(struct vma_area *area);

/* Move the ends of an area without passing a neighbour. */
void vma_tree_resize(struct vma_area *area, uintptr_t start, uintptr_t end);

/* The highest address in [@low, @high) with @size free bytes; 0: none. */
uintptr_t vma_tree_hole(uintptr_t low, uintptr_t high, size_t size);

/* area.c: areas as a set. */

/* Take structures for @n areas more; -ENOMEM if memory is out. */
int vma_reserve(unsigned int n);

/* Add an area like @model, of which the tree's own fields do not matter; it is
 * joined with its neighbours if possible. Needs one reserved structure. */
void vma_add(const struct vma_area *model);

/* The same without joining it to its neighbours; returns the area. */
struct vma_area *vma_add_apart(const struct vma_area *model);

/* Remove the areas of a range, and their pages. Needs one reserved structure
 * if the range lies within an area. */
void vma_clear(uintptr_t start, uintptr_t end);

/* Make the range an area of its own, cut out of @area; it needs up to two
 * reserved structures, and vma_join_around() afterwards. */
struct vma_area *vma_isolate(struct vma_area *area, uintptr_t start,
			     uintptr_t end);

/* Join the areas that meet at @start and at @end, if possible. */
void vma_join_around(uintptr_t start, uintptr_t end);

/* Change flags and protection of an area. */
void vma_change(struct vma_area *area, unsigned int flags,
		unsigned int protection);

/* Move the ends of an area, as vma_tree_resize(), adapting its offset. */
void vma_resize(struct vma_area *area, uintptr_t start, uintptr_t end);

/* Whether something is mapped in a range. */
bool vma_any(uintptr_t start, uintptr_t end);

/* How many bytes of a range are mapped. */
uint64_t vma_bytes(uintptr_t start, uintptr_t end);

/* How many areas there are, and their bytes. */
struct vma_totals {
	size_t count;
	uint64_t mapped;
	uint64_t data;
	uint64_t stack;
	uint64_t locked;
};

extern struct vma_totals vma_totals;

/* limit.c: 0, or -ENOMEM if the program must not have it. */

/* @size bytes more of such a mapping, against the limits. */
int vma_may_expand(unsigned int flags, unsigned int protection, size_t size);

/* @size bytes that are mapped become such a mapping. */
int vma_may_hold(unsigned int flags, unsigned int protection, size_t size);

/* @size bytes of such a mapping, against the machine's memory. */
int vma_may_commit(unsigned int flags, unsigned int protection, size_t size);

/* Not more than @max areas now. */
int vma_may_count(size_t max);

/* pages.c: the pages of a range, in the processor's tables. */

/* Map a page, with tables from the page allocator; 0 or -ENOMEM. */
int vma_page_map(uintptr_t address, uint64_t physical, unsigned int protection);

/* Unmap the pages of a range, free those that are the program's own. */
void vma_pages_drop(uintptr_t start, uintptr_t end);

/* The same for those that are not the program's own. */
void vma_pages_drop_foreign(uintptr_t start, uintptr_t end);

/* Free the tables of the hole that an address lies in. */
void vma_pages_prune(uintptr_t at);

/* Give the pages of @area the protection it has now. */
void vma_pages_protect(const struct vma_area *area);

/* Move pages to where none are; 0, or -ENOMEM with all where they were. */
int vma_pages_move(uintptr_t from, uintptr_t to, size_t size);

/* What the processor shall allow for a page of @area; @own: the page is the
 * program's own. */
unsigned int vma_page_protection(const struct vma_area *area, bool own);

/* A page of memory, in the direct map: its physical address, or 0. */
uint64_t vma_frame_take(void);
/* The same, filled with zeros. */
uint64_t vma_frame_take_zeroed(void);
void vma_frame_give(uint64_t physical);
void *vma_frame_at(uint64_t physical);

/* Bytes of pages that are the program's own. */
extern uint64_t vma_own_bytes;

/* map.c */

/* The range as a mapping at fixed addresses: 0, -ENOMEM or -EPERM. */
int vma_may_place(uintptr_t start, size_t size);

/* seal.c, with VMA_SEALED alone. */

/* Whether there is an area in a range that stays as it is. */
bool vma_is_sealed(uintptr_t start, uintptr_t end);

/* start.c */

/* New mappings lie below this address if they fit there. */
extern uintptr_t vma_base;

/* A random number for the program break. */
extern uint64_t vma_brk_random;

/* Bytes of the image's memory that the program may write to. */
extern uint64_t vma_placed_data;

/* stack.c */

/* Let a growing area reach down to @address; 0 or -ENOMEM. */
int vma_stack_grow(struct vma_area *area, uintptr_t address);

/* change.c */

/* ARROW_VMA_LOCKED and ARROW_VMA_ON_FAULT as new mappings get them. */
extern unsigned int vma_locks_future;

/* Whether new pages of an area come in before they are touched. */
bool vma_comes_in(const struct vma_area *area);

/* brk.c: where the program break began, and where it is. */
extern uintptr_t vma_brk_start;
extern uintptr_t vma_brk_end;
