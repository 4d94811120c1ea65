/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Tables for the program's first pages. They lie in the part of the image that
 * is zero when it is loaded, so they need no clearing, which would cost more
 * than all else that a start does.
 */
#include <arrow/arch/layout.h>

#include "first_tables.h"
#include "pagetable.h"

/* Three for the program's segments, three for its stack and what lies near. */
#define FIRST_TABLES 6

static uint64_t first_tables[FIRST_TABLES][PT_ENTRIES]
	__aligned(ARROW_ARCH_PAGE_SIZE) __section(".bss.arrow_tables");

/* Bit i: table i is in use. */
static unsigned int first_used;
static unsigned int first_left = FIRST_TABLES;

unsigned int arch_first_tables_left(void)
{
	return first_left;
}

uint64_t arch_first_table_take(void)
{
	unsigned int i = (unsigned int)__builtin_ctz(~first_used);

	first_used |= 1u << i;
	first_left--;
	return arrow_arch_image_physical(first_tables[i]);
}

bool arch_first_table_give(uint64_t table)
{
	uint64_t i = (table - arrow_arch_image_physical(first_tables)) /
		     ARROW_ARCH_PAGE_SIZE;

	if (i >= FIRST_TABLES)
		return false;
	first_used &= ~(1u << i);
	first_left++;
	return true;
}
