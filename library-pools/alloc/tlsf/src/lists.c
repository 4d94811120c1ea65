/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Free blocks by size. Row 0 has a list for each multiple of 16 below 256; each
 * further row is one power of two, cut into 16 lists. A bit says which rows and
 * which lists of a row are not empty, so a search is two bit scans.
 */
#include "tlsf_priv.h"

#define LISTS_COLUMN_BITS 4
#define LISTS_COLUMNS (1u << LISTS_COLUMN_BITS)
#define LISTS_SMALL_BITS 8
#define LISTS_ROWS 32

_Static_assert(TLSF_SPAN_LIMIT ==
		       (size_t)1 << (LISTS_SMALL_BITS + LISTS_ROWS - 1),
	       "rows reach up to the largest span");

static struct tlsf_block *lists_heads[LISTS_ROWS][LISTS_COLUMNS];
static uint32_t lists_rows;
static uint32_t lists_columns[LISTS_ROWS];

struct lists_place {
	unsigned int row;
	unsigned int column;
};

static unsigned int lists_top_bit(size_t span)
{
	return 63 - (unsigned int)__builtin_clzl(span);
}

static struct lists_place lists_place(size_t span)
{
	struct lists_place place = {0, (unsigned int)(span / TLSF_ALIGN)};

	if (span >> LISTS_SMALL_BITS) {
		unsigned int top = lists_top_bit(span);

		place.row = top - LISTS_SMALL_BITS + 1;
		span >>= top - LISTS_COLUMN_BITS;
		place.column = (unsigned int)span - LISTS_COLUMNS;
	}
	return place;
}

size_t tlsf_list_round(size_t span)
{
	if (span >> LISTS_SMALL_BITS) {
		size_t step = (size_t)1
			      << (lists_top_bit(span) - LISTS_COLUMN_BITS);

		span = (span + step - 1) & ~(step - 1);
	}
	return span;
}

void tlsf_list_insert(struct tlsf_block *block)
{
	struct lists_place place = lists_place(tlsf_span(block));
	struct tlsf_block **head = &lists_heads[place.row][place.column];

	block->next_free = *head;
	block->previous_free = NULL;
	if (*head)
		(*head)->previous_free = block;
	*head = block;
	lists_rows |= 1u << place.row;
	lists_columns[place.row] |= 1u << place.column;
}

void tlsf_list_remove(struct tlsf_block *block)
{
	if (block->next_free)
		block->next_free->previous_free = block->previous_free;
	if (block->previous_free) {
		block->previous_free->next_free = block->next_free;
		return;
	}
	struct lists_place place = lists_place(tlsf_span(block));

	lists_heads[place.row][place.column] = block->next_free;
	if (block->next_free)
		return;
	lists_columns[place.row] &= ~(1u << place.column);
	if (!lists_columns[place.row])
		lists_rows &= ~(1u << place.row);
}

/* The first block of the first list that is not empty, from @place on. */
static struct tlsf_block *lists_first(struct lists_place place)
{
	uint32_t columns = lists_columns[place.row] & (~0u << place.column);

	if (!columns) {
		uint32_t rows = lists_rows & (~1u << place.row);

		if (!rows)
			return NULL;
		place.row = (unsigned int)__builtin_ctz(rows);
		columns = lists_columns[place.row];
	}
	return lists_heads[place.row][__builtin_ctz(columns)];
}

struct tlsf_block *tlsf_list_find(size_t span)
{
	span = tlsf_list_round(span);
	if (span >= TLSF_SPAN_LIMIT)
		return NULL;
	return lists_first(lists_place(span));
}

struct tlsf_block *tlsf_list_search(size_t span)
{
	struct lists_place place = lists_place(span);
	struct tlsf_block *block = lists_heads[place.row][place.column];

	while (block && tlsf_span(block) < span)
		block = block->next_free;
	return block ? block : tlsf_list_find(span);
}
