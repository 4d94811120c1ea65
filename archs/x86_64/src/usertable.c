/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Page tables of the program's half: four levels, of which the top one is that
 * of the kernel's own tables. Only pages of 4 KiB are mapped.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/usertable.h>
#include <arrow/errno.h>

#include "arch.h"
#include "pagetable.h"
#include "regs.h"

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

static uint64_t *user_top(void)
{
	return pt_at(arrow_arch_image_physical(arrow_image_tables) +
		     TABLE_PML4);
}

/*
 * Go down to the entry of a page, or to the one of a table that is missing.
 * @level is set to how far above a page's entry that is.
 */
static uint64_t *user_find(uintptr_t address, unsigned int *level)
{
	uint64_t *entry = user_entry(user_top(), address, USER_TOP_LEVEL);

	for (*level = USER_TOP_LEVEL; *level && *entry & PTE_P; --*level)
		entry = user_entry(user_table(*entry), address, *level - 1);
	return entry;
}

static uint64_t user_leaf(uint64_t physical, unsigned int protection)
{
	uint64_t leaf = physical | PTE_P | PTE_A | PTE_D | USER_BIT;

	if (protection & ARROW_ARCH_WRITE)
		leaf |= PTE_RW;
	if (!(protection & ARROW_ARCH_EXECUTE))
		leaf |= arch_pt_nx;
	return leaf;
}

static void user_flush(uintptr_t address)
{
	__asm__ volatile("invlpg (%0)" : : "r"(address) : "memory");
}

/* Write the entry of a page, and forget what the processor remembers of it. */
static void user_set(uint64_t *entry, uintptr_t address, uint64_t value)
{
	uint64_t before = *entry;

	pt_set(entry, value);
	if (before & PTE_P)
		user_flush(address);
}

int arrow_arch_user_map(uintptr_t address, uint64_t physical,
			unsigned int protection,
			struct arrow_arch_tables *spare)
{
	unsigned int missing;
	uint64_t *entry = user_find(address, &missing);

	if (missing > spare->count)
		return -ENOMEM;
	while (missing--) {
		uint64_t table = spare->pages[--spare->count];

		pt_clear(table);
		pt_set(entry, table | PTE_P | PTE_RW | USER_BIT);
		entry = user_entry(pt_at(table), address, missing);
	}
	user_set(entry, address, user_leaf(physical, protection));
	return 0;
}

bool arrow_arch_user_next(uintptr_t *address, uintptr_t end, uint64_t *physical)
{
	uintptr_t at = *address;

	while (at < end) {
		unsigned int level;
		uint64_t *entry = user_find(at, &level);

		if (!level && *entry & PTE_P) {
			*address = at;
			*physical = *entry & PTE_ADDRESS;
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

	if (!level && *entry & PTE_P)
		user_set(entry, address,
			 user_leaf(*entry & PTE_ADDRESS, protection));
}

uint64_t arrow_arch_user_unmap(uintptr_t address)
{
	unsigned int level;
	uint64_t *entry = user_find(address, &level);
	uint64_t before = *entry;

	if (level || !(before & PTE_P))
		return 0;
	user_set(entry, address, 0);
	return before & PTE_ADDRESS;
}
