/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of an architecture: page tables of an attached program's half.
 *
 * One page at a time, and nothing is allocated inside: who maps brings pages
 * that may become tables. What is mapped where, and why, is the business of
 * library `vma`, the only caller there should be. Addresses lie between
 * %ARROW_ARCH_USER_START and %ARROW_ARCH_USER_END of <arrow/arch/layout.h>.
 *
 * In ISOLATION_USER the pages are the program's: the kernel reaches them
 * through <arrow/arch/copy.h> only. In ISOLATION_NONE, and for tests that are
 * linked programs, the kernel may use them as it likes.
 *
 * Not safe against interruption by themselves.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/*
 * What may be done with a page; bits. A processor may grant more than was
 * asked for (x86_64: whatever is accessible can be read; without NX, executed).
 * With none of the first three the page is there, and every access faults. The
 * mark means nothing to the processor: it is kept for the caller.
 */
enum {
	ARROW_ARCH_READ = 1,
	ARROW_ARCH_WRITE = 2,
	ARROW_ARCH_EXECUTE = 4,
	ARROW_ARCH_MARK = 8,
};

/* So many tables can lie between the top one and a page. */
#define ARROW_ARCH_TABLES_MAX 3

/**
 * struct arrow_arch_tables - Pages that may become page tables.
 * @count: how many there are
 * @pages: their physical addresses, in the direct map; their content does not
 *	matter. They are taken from the end, and @count goes down
 */
struct arrow_arch_tables {
	unsigned int count;
	uint64_t pages[ARROW_ARCH_TABLES_MAX];
};

/**
 * arrow_arch_user_map() - Map a page of the program.
 * @address: where, a multiple of the page size
 * @physical: the page, likewise, and not 0
 * @protection: bits of ARROW_ARCH_READ and its sisters, or 0
 * @spare: pages for tables that are missing and that the architecture does not
 *	have ready; those that were taken stay tables until
 *	arrow_arch_user_prune()
 *
 * Replaces what was mapped at @address.
 *
 * Return: 0; -ENOMEM with nothing changed if @spare has too few pages, which
 * it never has with %ARROW_ARCH_TABLES_MAX.
 */
ARROW_API int arrow_arch_user_map(uintptr_t address, uint64_t physical,
				  unsigned int protection,
				  struct arrow_arch_tables *spare);

/**
 * arrow_arch_user_next() - Find the next page that is mapped.
 * @address: a multiple of the page size to begin at; set to the page found
 * @end: where to stop, not above %ARROW_ARCH_USER_END
 * @physical: set to the physical address of the page found
 * @protection: set to what it was mapped with or more, if the processor grants
 *	more
 *
 * Tables that are not there are skipped at once, so an empty terabyte costs
 * little.
 *
 * Return: true; false with all untouched if no page from @address and below
 * @end is mapped.
 */
ARROW_API bool arrow_arch_user_next(uintptr_t *address, uintptr_t end,
				    uint64_t *physical,
				    unsigned int *protection);

/**
 * arrow_arch_user_protect() - Change what may be done with a mapped page.
 * @address: the page, which must be mapped
 * @protection: as for arrow_arch_user_map()
 *
 * In force when it returns.
 */
ARROW_API void arrow_arch_user_protect(uintptr_t address,
				       unsigned int protection);

/**
 * arrow_arch_user_unmap() - Take a page away from the program.
 * @address: the page
 *
 * In force when it returns.
 *
 * Return: the physical address of the page that was mapped; 0 if there was
 * none.
 */
ARROW_API uint64_t arrow_arch_user_unmap(uintptr_t address);

/**
 * arrow_arch_user_prune() - Take a table out that nothing needs.
 * @start: addresses from here on have no page, and tables need not stay
 * @end: where they end; the first address behind the program's half at most
 * @table: set to the physical address of a page that was a table for no other
 *	addresses
 *
 * Tables that cover other addresses, too, stay.
 *
 * Return: true; false with @table untouched if there is none, or none left.
 */
ARROW_API bool arrow_arch_user_prune(uintptr_t start, uintptr_t end,
				     uint64_t *table);
