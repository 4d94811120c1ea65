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

/* The numbers of those that are not in use. */
static uint8_t first_free[FIRST_TABLES] = {5, 4, 3, 2, 1, 0};
uint8_t arch_first_tables_left = FIRST_TABLES;

uint64_t arch_first_table_take(void)
{
	return arrow_arch_image_physical(first_tables[first_free[--arch_first_tables_left]]);
}

bool arch_first_table_give(uint64_t table)
{
	uint64_t i = (table - arrow_arch_image_physical(first_tables)) /
		     ARROW_ARCH_PAGE_SIZE;

	if (i >= FIRST_TABLES)
		return false;
	first_free[arch_first_tables_left++] = (uint8_t)i;
	return true;
}
