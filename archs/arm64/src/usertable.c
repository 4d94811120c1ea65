/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Page tables of the program's half, TTBR0: four levels. Only pages of 4 KiB are
 * mapped. There is one program, so entries are for every address space
 * and no identifier of one is used.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/usertable.h>
#include <arrow/errno.h>

#include "code.h"
#include "first_tables.h"
#include "pagetable.h"
#include "regs.h"
#include "sysreg.h"

#define USER_TOP_LEVEL 3

#define USER_TABLE (PTE_VALID | PTE_TABLE)
#define USER_PXN (UINT64_C(1) << PTE_PXN_BIT)
#define USER_UXN (UINT64_C(1) << PTE_UXN_BIT)
#define USER_MARK (UINT64_C(1) << PTE_MARK_BIT)

/* The bit that forbids the program to execute, and what its pages always have. */
#define USER_NX (CONFIG_ISOLATION_USER ? USER_UXN : USER_PXN)
#define USER_PAGE                                       \
	(PTE_TABLE | PTE_INNER | PTE_AF |                \
	 (CONFIG_ISOLATION_USER ? PTE_USER | USER_PXN : USER_UXN))

/* A section of its own, so that an image without a program does not have it. */
static uint64_t user_top_table[PT_ENTRIES] __aligned(ARROW_ARCH_PAGE_SIZE)
	__section(".bss.arrow_tables.user");

/* Bytes that one entry of a level covers. */
static uint64_t user_span(unsigned int level)
{
	return UINT64_C(1) << (12 + 9 * level);
}

/* The entry of a table for an address. */
static uint64_t *user_entry(uint64_t *table, uintptr_t address,
			    unsigned int level)
{
	return table + (address >> (12 + 9 * level)) % PT_ENTRIES;
}

static uint64_t *user_table(uint64_t entry)
{
	return pt_at(entry & PTE_ADDRESS);
}

static uint64_t *user_top(void)
{
	return pt_at(arrow_arch_image_physical(user_top_table));
}

/*
 * Go down to an entry of level @until, or to the one of a table that is missing.
 * @level is set to the entry's level: how far above a page's entry it is.
 */
static uint64_t *user_down(uintptr_t address, unsigned int until,
			   unsigned int *level)
{
	uint64_t *entry = user_entry(user_top(), address, USER_TOP_LEVEL);

	for (*level = USER_TOP_LEVEL; *level > until && *entry & PTE_VALID;
	     --*level)
		entry = user_entry(user_table(*entry), address, *level - 1);
	return entry;
}

static uint64_t *user_find(uintptr_t address, unsigned int *level)
{
	return user_down(address, 0, level);
}

/* An entry that is not valid keeps the page, too: the processor ignores it. */
static uint64_t user_leaf(uint64_t physical, unsigned int protection)
{
	uint64_t leaf = physical | USER_PAGE;

	if (protection & ~(unsigned int)ARROW_ARCH_MARK)
		leaf |= PTE_VALID;
	if (protection & ARROW_ARCH_MARK)
		leaf |= USER_MARK;
	if (!(protection & ARROW_ARCH_WRITE))
		leaf |= PTE_RO;
	if (!(protection & ARROW_ARCH_EXECUTE))
		leaf |= USER_NX;
	return leaf;
}

static unsigned int user_protection(uint64_t leaf)
{
	unsigned int protection = leaf & USER_MARK ? ARROW_ARCH_MARK : 0;

	if (!(leaf & PTE_VALID))
		return protection;
	if (!(leaf & PTE_RO))
		protection |= ARROW_ARCH_WRITE;
	if (!(leaf & USER_NX))
		protection |= ARROW_ARCH_EXECUTE;
	return protection | ARROW_ARCH_READ;
}

/*
 * Forget what the processor remembers of an address, of tables as well. In force
 * behind the next pt_set().
 */
static void user_flush(uintptr_t address)
{
	__asm__ volatile("tlbi vaae1, %0\n\tdsb nsh"
			 :
			 : "r"(address >> 12)
			 : "memory");
}

/*
 * Write an entry. From one page to another there is no way but by none: the
 * processor may mix up what it remembers of both otherwise.
 */
static void user_set(uint64_t *entry, uintptr_t address, uint64_t value)
{
	if (*entry & PTE_VALID) {
		pt_set(entry, 0);
		user_flush(address);
	}
	pt_set(entry, value);
}

/*
 * Write the entry of a page. A page that is code from now on was data before: a
 * loader or the kernel has written it.
 */
static void user_set_leaf(uint64_t *entry, uintptr_t address, uint64_t leaf)
{
	if ((leaf & (PTE_VALID | USER_NX)) == PTE_VALID)
		arch_code_written(pt_at(leaf & PTE_ADDRESS),
				  ARROW_ARCH_PAGE_SIZE);
	user_set(entry, address, leaf);
}

static unsigned int user_first_left(void)
{
	return CONFIG_APP_ATTACHED ? arch_first_tables_left : 0;
}

/* An empty table; there must be one. */
static uint64_t user_new_table(struct arrow_arch_tables *spare)
{
	uint64_t table;

	if (user_first_left())
		return arch_first_table_take();
	table = spare->pages[--spare->count];
	pt_clear(table);
	return table;
}

/*
 * The lower half is off as long as it is empty. It is on behind the next
 * pt_set().
 */
static void user_switch_on(void)
{
	arch_write(ttbr0_el1, arrow_arch_image_physical(user_top_table));
	__asm__ volatile("isb" ::: "memory");
	arch_write(tcr_el1, arch_read(tcr_el1) & ~(uint64_t)TCR_EPD0);
}

int arrow_arch_user_map(uintptr_t address, uint64_t physical,
			unsigned int protection,
			struct arrow_arch_tables *spare)
{
	unsigned int missing;
	uint64_t *entry = user_find(address, &missing);

	if (missing > spare->count + user_first_left())
		return -ENOMEM;
	if (missing == USER_TOP_LEVEL)
		user_switch_on();
	while (missing--) {
		uint64_t table = user_new_table(spare);

		pt_set(entry, table | USER_TABLE);
		entry = user_entry(pt_at(table), address, missing);
	}
	user_set_leaf(entry, address, user_leaf(physical, protection));
	return 0;
}

bool arrow_arch_user_next(uintptr_t *address, uintptr_t end, uint64_t *physical,
			  unsigned int *protection)
{
	uintptr_t at = *address;

	while (at < end) {
		unsigned int level;
		uint64_t *entry = user_find(at, &level);

		if (!level && *entry) {
			*address = at;
			*physical = *entry & PTE_ADDRESS;
			*protection = user_protection(*entry);
			return true;
		}
		at = (at & ~(user_span(level) - 1)) + user_span(level);
	}
	return false;
}

void arrow_arch_user_protect(uintptr_t address, unsigned int protection)
{
	unsigned int level;
	uint64_t *entry = user_find(address, &level);

	if (!level && *entry)
		user_set_leaf(entry, address,
			      user_leaf(*entry & PTE_ADDRESS, protection));
}

uint64_t arrow_arch_user_unmap(uintptr_t address)
{
	unsigned int level;
	uint64_t *entry = user_find(address, &level);
	uint64_t before = *entry;

	if (level || !before)
		return 0;
	user_set(entry, address, 0);
	return before & PTE_ADDRESS;
}

static bool user_is_empty(const uint64_t *table)
{
	unsigned int i = 0;

	while (i < PT_ENTRIES && !table[i])
		i++;
	return i == PT_ENTRIES;
}

/*
 * Whether the table that an address led to can go. @level is how far above a
 * page's entry the search ended: the table covers what an entry above covers.
 */
static bool user_can_go(uintptr_t address, unsigned int level, uintptr_t start,
			uintptr_t end, const uint64_t *entry)
{
	uint64_t span = user_span(level + 1);
	uintptr_t first = address & ~(span - 1);
	const uint64_t *table =
		entry - (address >> (12 + 9 * level)) % PT_ENTRIES;

	return level < USER_TOP_LEVEL && first >= start &&
	       span <= end - first && user_is_empty(table);
}

bool arrow_arch_user_prune(uintptr_t start, uintptr_t end, uint64_t *table)
{
	uintptr_t at = start;

	while (at < end) {
		unsigned int level;
		uint64_t *entry = user_find(at, &level);

		if (user_can_go(at, level, start, end, entry)) {
			uint64_t *parent = user_down(at, level + 1, &level);
			uint64_t found = *parent & PTE_ADDRESS;

			user_set(parent, at, 0);
			if (CONFIG_APP_ATTACHED && arch_first_table_give(found))
				continue;
			*table = found;
			return true;
		}
		/* behind a table of pages, or an entry without a table */
		level += !level;
		at = (at & ~(user_span(level) - 1)) + user_span(level);
	}
	return false;
}
