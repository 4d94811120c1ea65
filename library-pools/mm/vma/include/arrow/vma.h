/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Mappings of the attached program: which addresses it may use, how, and what
 * is found there.
 *
 * A mapping costs a few words whatever its size. A page gets memory at its
 * first touch: a page fault of the program, or of a copy that the kernel makes
 * for it, comes here and is served. The processor's page tables are the only
 * record of the pages that are there.
 *
 * Addresses and sizes are multiples of the page size, and sizes are not 0,
 * unless a function says otherwise: rounding and the checks that Linux makes
 * on arguments are the business of the system calls (library `mmap`).
 * Functions that fail with -ENOMEM have changed nothing the program can see.
 *
 * Not safe against interruption by themselves.
 */
#pragma once

#include <arrow/arch/usertable.h>
#include <arrow/compiler.h>
#include <arrow/types.h>

/* Most mappings that a program may have; Linux's default of max_map_count. */
#define ARROW_VMA_COUNT_MAX 65530

/* Bytes kept free below a stack, so that an overflow meets nothing else; 256
 * pages, as in Linux. */
#define ARROW_VMA_STACK_GAP 0x100000

/* Properties of a mapping, and of a request for one. */
enum {
	ARROW_VMA_SHARED = 1,	 /* writes reach the source */
	ARROW_VMA_GROWS = 2,	 /* a stack: grows down when touched below */
	ARROW_VMA_NORESERVE = 4, /* larger than memory without complaint */
	ARROW_VMA_LOCKED = 8,	 /* mlock() */
	ARROW_VMA_READONLY = 16, /* must not be made writable */
	ARROW_VMA_PLACED = 32,	 /* memory of the image, used in place */
	ARROW_VMA_ON_FAULT = 64, /* with LOCKED: pages come when touched */
	ARROW_VMA_SEALED = 128,	 /* the kernel's: see arrow_vma_seal() */

	/* of requests only */
	ARROW_VMA_FIXED = 256, /* there, whatever is there now */
	ARROW_VMA_EMPTY = 512, /* with FIXED: only if nothing is there */
	ARROW_VMA_LOW = 1024,  /* below 2 GiB (MAP_32BIT) */
};

struct arrow_vma_source;

/**
 * struct arrow_vma_source_ops - How the pages of a file are had.
 * @page: find the page of the file that begins at @offset, a multiple of the
 *	page size, and set @physical to its address. The page is in the direct
 *	map, is zero behind the file's end, and stays where it is until
 *	arrow_vma_forget(). Returns 0; -ENXIO if @offset is not before the
 *	file's end; -ENOMEM. It must not touch the program's memory
 * @hold: a mapping more refers to the source
 * @release: a mapping less does
 * @resident: whether the page at @offset is there without being made. NULL: it
 *	is if @page finds it
 * @punch: make @size bytes from @offset on read as zeros and give their memory
 *	back, after arrow_vma_forget(). Whole pages. NULL: it cannot
 */
struct arrow_vma_source_ops {
	int (*page)(struct arrow_vma_source *source, uint64_t offset,
		    uint64_t *physical);
	void (*hold)(struct arrow_vma_source *source);
	void (*release)(struct arrow_vma_source *source);
	bool (*resident)(struct arrow_vma_source *source, uint64_t offset);
	int (*punch)(struct arrow_vma_source *source, uint64_t offset,
		     uint64_t size);
};

/** struct arrow_vma_source - Something that can be mapped; part of a file. */
struct arrow_vma_source {
	const struct arrow_vma_source_ops *ops;
};

/**
 * struct arrow_vma_limits - What the program may have at most; bytes.
 * @address_space: all mappings (RLIMIT_AS)
 * @data: private writable mappings without stacks; and the program break with
 *	the image's writable segments (RLIMIT_DATA)
 * @stack: one growing mapping (RLIMIT_STACK)
 * @locked: locked mappings (RLIMIT_MEMLOCK); the system calls enforce it
 *
 * UINT64_MAX is no limit.
 */
struct arrow_vma_limits {
	uint64_t address_space;
	uint64_t data;
	uint64_t stack;
	uint64_t locked;
};

/** arrow_vma_limits - The limits in force; may be changed at any time. */
ARROW_API extern struct arrow_vma_limits arrow_vma_limits;

/* Starting a program, in this order. */

/**
 * arrow_vma_seal() - Keep addresses of the program's half from it.
 * @start: the first, a multiple of the page size
 * @size: bytes, likewise
 *
 * For a platform whose kernel lies there itself; library option VMA_SEALED.
 * Nothing is ever mapped there, and whoever asks for it is told EPERM, as by
 * Linux for addresses that were sealed.
 *
 * Return: 0; -EEXIST if something is mapped there; -ENOMEM.
 */
ARROW_API int arrow_vma_seal(uintptr_t start, size_t size);

/**
 * arrow_vma_seed() - Choose where the stack and the mappings begin.
 * @random: any number; the same number gives the same addresses
 *
 * Called before anything is mapped.
 */
ARROW_API void arrow_vma_seed(uint64_t random);

/**
 * arrow_vma_place() - Map memory of the image where it lies.
 * @start: where the program finds it
 * @size: bytes
 * @protection: bits of ARROW_ARCH_READ and its sisters
 * @physical: the memory; 0: pages of zeros, each at its first touch
 *
 * Writes change the image's own memory, which is never given back.
 *
 * Return: 0; -EEXIST if something is mapped there; -EINVAL if it is not in the
 * program's part of the address space; -ENOMEM.
 */
ARROW_API int arrow_vma_place(uintptr_t start, size_t size,
			      unsigned int protection, uint64_t physical);

/**
 * arrow_vma_brk_start() - Say where the program break begins.
 * @start: the first address behind the program's segments
 *
 * It is moved up by a random number of pages.
 */
ARROW_API void arrow_vma_brk_start(uintptr_t start);

/**
 * arrow_vma_stack() - Map the main stack.
 * @protection: bits of ARROW_ARCH_READ and its sisters
 * @top: set to the address behind it, a multiple of 16
 *
 * It grows down to what arrow_vma_limits allows.
 *
 * Return: 0; -EEXIST if something is mapped there; -ENOMEM.
 */
ARROW_API int arrow_vma_stack(unsigned int protection, uintptr_t *top);

/**
 * arrow_vma_reset() - Begin anew, for another program.
 * @random: as for arrow_vma_seed()
 *
 * All mappings are gone but those that are sealed, memory of the image stays what
 * it is. The limits stay.
 */
ARROW_API void arrow_vma_reset(uint64_t random);

/* Changing mappings. */

/**
 * arrow_vma_choose() - Find addresses that nothing is mapped at.
 * @start: where they should be, or 0; set to where they are
 * @size: bytes
 * @flags: ARROW_VMA_LOW or 0
 *
 * Return: 0; -ENOMEM if there is no such hole.
 */
ARROW_API int arrow_vma_choose(uintptr_t *start, size_t size,
			       unsigned int flags);

/**
 * arrow_vma_map() - Make a mapping.
 * @start: where it should be, or 0; set to where it is
 * @size: bytes
 * @protection: bits of ARROW_ARCH_READ and its sisters, or 0
 * @flags: of ARROW_VMA_SHARED and its sisters
 * @source: what is mapped; NULL for pages of zeros, which are never shared
 * @offset: where in @source the mapping begins; the last byte's offset is
 *	below 2^63
 *
 * Return: 0; -EEXIST for ARROW_VMA_EMPTY; -EPERM for fixed addresses below the
 * program's part; -ENOMEM if memory, addresses, mappings or limits are out, or
 * fixed addresses end above the program's part.
 */
ARROW_API int arrow_vma_map(uintptr_t *start, size_t size,
			    unsigned int protection, unsigned int flags,
			    struct arrow_vma_source *source, uint64_t offset);

/**
 * arrow_vma_unmap() - Remove what is mapped in a range, if anything.
 *
 * Return: 0; -ENOMEM if a mapping would have to be cut in two and memory or
 * the number of mappings is out.
 */
ARROW_API int arrow_vma_unmap(uintptr_t start, size_t size);

/**
 * arrow_vma_protect() - Change what may be done in a range.
 * @protection: bits of ARROW_ARCH_READ and its sisters, or 0
 *
 * Mappings before the first error are changed, as in Linux.
 *
 * Return: 0; -EACCES for a mapping that must not become so; -ENOMEM at the
 * first address that is not mapped, and when memory, mappings or limits are
 * out.
 */
ARROW_API int arrow_vma_protect(uintptr_t start, size_t size,
				unsigned int protection);

/**
 * arrow_vma_lock() - Set or clear the marks of mlock() in a range.
 * @marks: ARROW_VMA_LOCKED, perhaps with ARROW_VMA_ON_FAULT; or 0
 *
 * They only have the effect that system calls refuse what Linux refuses for
 * such mappings, and that pages come in where Linux brings them in: there is no
 * swapping.
 *
 * Return: 0; -ENOMEM as arrow_vma_protect(), and as partly.
 */
ARROW_API int arrow_vma_lock(uintptr_t start, size_t size, unsigned int marks);

/**
 * arrow_vma_lock_future() - Set or clear the marks for mappings to come.
 * @marks: as for arrow_vma_lock()
 */
ARROW_API void arrow_vma_lock_future(unsigned int marks);

/* How arrow_vma_remap() may move. */
enum {
	ARROW_VMA_REMAP_MOVE = 1, /* anywhere */
	ARROW_VMA_REMAP_FIXED =
		2, /* to the given place, removing what is there */
	ARROW_VMA_REMAP_KEEP = 4, /* to a new place, and the old one stays */
};

/**
 * arrow_vma_remap() - Change a mapping's size or place; the pages come along.
 * @start: a place in the mapping
 * @size: bytes, within one mapping if it grows or moves; 0: what is shared
 *	appears a second time
 * @new_size: bytes afterwards; equal to @size for ARROW_VMA_REMAP_KEEP
 * @flags: of ARROW_VMA_REMAP_MOVE and its sisters
 * @to: the new place for ARROW_VMA_REMAP_FIXED, a wish for
 *	ARROW_VMA_REMAP_KEEP; set to where it is
 *
 * Return: 0; the errors of mremap() in Linux: -EFAULT if @start is not mapped
 * or not all of it by one mapping, -EINVAL for a bad @to or for @size 0 and
 * what is not shared, -ENOMEM, -EPERM as arrow_vma_map().
 */
ARROW_API int arrow_vma_remap(uintptr_t start, size_t size, size_t new_size,
			      unsigned int flags, uintptr_t *to);

/**
 * arrow_vma_brk() - Move the program break.
 * @end: where to; any address
 *
 * Return: where it is afterwards: @end, or where it was if that cannot be.
 */
ARROW_API uintptr_t arrow_vma_brk(uintptr_t end);

/* The pages of mappings. */

/**
 * arrow_vma_fault() - Bring in the page of an address for an access.
 * @address: any address
 * @access: one of ARROW_ARCH_READ and its sisters
 *
 * Return: 0; -EFAULT if nothing is mapped there (SIGSEGV, SEGV_MAPERR);
 * -EACCES if the mapping does not allow it (SEGV_ACCERR); -ENXIO beyond the
 * end of the file (SIGBUS); -ENOMEM with nothing changed.
 */
ARROW_API int arrow_vma_fault(uintptr_t address, unsigned int access);

/**
 * arrow_vma_populate() - Bring in all pages of a range.
 * @access: as for arrow_vma_fault(); 0: writing for private writable mappings,
 *	reading for others
 *
 * Return: 0; the errors of arrow_vma_fault() for the first page that has one;
 * those before it are there.
 */
ARROW_API int arrow_vma_populate(uintptr_t start, size_t size,
				 unsigned int access);

/**
 * arrow_vma_drop() - Let go of a range's pages; all of it must be mapped.
 *
 * Private pages read as their source or zeros again. Shared ones, and memory of
 * the image, keep their content.
 */
ARROW_API void arrow_vma_drop(uintptr_t start, size_t size);

/**
 * arrow_vma_resident() - Is the content of a page in memory?
 *
 * Return: 1 or 0; -ENOMEM if nothing is mapped at @address.
 */
ARROW_API int arrow_vma_resident(uintptr_t address);

/**
 * arrow_vma_forget() - Take a source's pages out of all mappings.
 * @source: where they come from
 * @offset: pages from here on
 * @copies: private copies of them, too
 *
 * Called before the source gives a page another place (@copies false) or drops
 * it because the file became shorter (true). They come back at the next touch.
 */
ARROW_API void arrow_vma_forget(const struct arrow_vma_source *source,
				uint64_t offset, bool copies);

/* Looking at mappings. */

/**
 * struct arrow_vma_info - One mapping.
 * @start: its first address
 * @end: the address behind it
 * @offset: where in @source it begins; for memory of the image: its physical
 *	address
 * @source: what is mapped; NULL: nothing but memory
 * @protection: bits of ARROW_ARCH_READ and its sisters
 * @flags: of ARROW_VMA_SHARED and its sisters
 */
struct arrow_vma_info {
	uintptr_t start;
	uintptr_t end;
	uint64_t offset;
	struct arrow_vma_source *source;
	unsigned int protection;
	unsigned int flags;
};

/**
 * arrow_vma_next() - Find the first mapping that ends above an address.
 * @address: any address; the @end of a mapping to find the next one
 * @info: filled in
 *
 * Return: false with @info untouched if there is none.
 */
ARROW_API bool arrow_vma_next(uintptr_t address, struct arrow_vma_info *info);

/**
 * struct arrow_vma_stats - The program's memory.
 * @count: mappings
 * @mapped: bytes of all mappings
 * @data: bytes of private writable mappings without stacks
 * @stack: bytes of growing mappings
 * @locked: bytes of locked mappings
 * @own: bytes of pages that the program has for itself
 * @brk_start: where the program break began
 * @brk_end: where it is
 */
struct arrow_vma_stats {
	size_t count;
	uint64_t mapped;
	uint64_t data;
	uint64_t stack;
	uint64_t locked;
	uint64_t own;
	uintptr_t brk_start;
	uintptr_t brk_end;
};

/** arrow_vma_stats() - Count; @stats is filled in. */
ARROW_API void arrow_vma_stats(struct arrow_vma_stats *stats);

/**
 * arrow_vma_init() - Serve page faults from now on. Called at start-up.
 *
 * Return: 0.
 */
ARROW_API int arrow_vma_init(void);
