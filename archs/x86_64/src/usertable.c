/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Page tables of the program's half: four levels, of which the top one is that
 * of the kernel's own tables. Only pages of 4 KiB are mapped.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/usertable.h>
#include <arrow/errno.h>

#include "arch.h"
#include "first_tables.h"
#include "pagetable.h"
#include "regs.h"
#include "table_reader.h"

#define USER_TOP_LEVEL 3

/* Whether the program needs the processor's permission beyond the kernel's. */
#define USER_BIT (CONFIG_ISOLATION_USER ? (uint64_t)PTE_U : 0)

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

/*
 * Go down to the entry of a page, or to the one of a table that is missing.
 * @level is set to how far above a page's entry that is.
 */
static uint64_t *user_find(uintptr_t address, unsigned int *level)
{
	uint64_t *entry = user_entry(reader_top(), address, USER_TOP_LEVEL);

	for (*level = USER_TOP_LEVEL; *level && *entry & PTE_P; --*level)
		entry = user_entry(user_table(*entry), address, *level - 1);
	return entry;
}

static uint64_t user_leaf(uint64_t physical, unsigned int protection)
{
	uint64_t leaf = physical | PTE_A | PTE_D | USER_BIT;

	if (protection & ~(unsigned int)ARROW_ARCH_MARK)
		leaf |= PTE_P;
	if (protection & ARROW_ARCH_MARK)
		leaf |= PTE_MARK;
	if (protection & ARROW_ARCH_WRITE)
		leaf |= PTE_RW;
	if (!(protection & ARROW_ARCH_EXECUTE))
		leaf |= READER_NX;
	return leaf;
}

static unsigned int user_protection(uint64_t leaf)
{
	unsigned int protection = leaf & PTE_MARK ? ARROW_ARCH_MARK : 0;

	if (!(leaf & PTE_P))
		return protection;
	if (leaf & PTE_RW)
		protection |= ARROW_ARCH_WRITE;
	if (!(leaf & READER_NX))
		protection |= ARROW_ARCH_EXECUTE;
	return protection | ARROW_ARCH_READ;
}

/* Write the entry of a page, and have the reader know of it. */
static void user_set(uint64_t *entry, uintptr_t address, uint64_t value)
{
	uint64_t before = *entry;

	pt_set(entry, value);
	if (before & PTE_P || READER_WANTS_ALL)
		reader_tell(address);
}

static unsigned int user_first_left(void)
{
	return CONFIG_APP_ATTACHED ? arch_first_tables_left() : 0;
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

int arrow_arch_user_map(uintptr_t address, uint64_t physical,
			unsigned int protection,
			struct arrow_arch_tables *spare)
{
	unsigned int missing;
	uint64_t *entry = user_find(address, &missing);

	if (missing > spare->count + user_first_left())
		return -ENOMEM;
	while (missing--) {
		uint64_t table = user_new_table(spare);

		pt_set(entry, table | PTE_P | PTE_RW | USER_BIT);
		entry = user_entry(pt_at(table), address, missing);
	}
	user_set(entry, address, user_leaf(physical, protection));
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
		user_set(entry, address,
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

/* The entry that leads to the table of @level for an address. */
static uint64_t *user_parent(uintptr_t address, unsigned int level)
{
	uint64_t *entry = user_entry(reader_top(), address, USER_TOP_LEVEL);

	for (unsigned int at = USER_TOP_LEVEL; at > level + 1; at--)
		entry = user_entry(user_table(*entry), address, at - 1);
	return entry;
}

bool arrow_arch_user_prune(uintptr_t start, uintptr_t end, uint64_t *table)
{
	uintptr_t at = start;

	while (at < end) {
		unsigned int level;
		uint64_t *entry = user_find(at, &level);

		if (user_can_go(at, level, start, end, entry)) {
			uint64_t *parent = user_parent(at, level);
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
