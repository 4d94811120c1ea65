/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Checks of what the tool filled in, so that an image that was put together
 * wrongly says so and does not run astray.
 */
#include <arrow/arch/layout.h>
#include <arrow/compiler.h>

#include "table.h"

#define PAGE_MASK ((uint64_t)ARROW_ARCH_PAGE_SIZE - 1)

/* The image's part of the address space; a payload lies below its end. */
#define IMAGE_MAX (0xffffffffffe00000 - ARROW_ARCH_IMAGE_BASE)

#define PROTECTION_ALL 7u

/* More words than these are no mistake of a person. */
#define WORDS_MAX 0x10000u

/* Does a range lie in another? Both are named by where they begin and end. */
static bool table_is_within(uint64_t start, uint64_t end, uint64_t from,
			    uint64_t to)
{
	return start >= from && start <= end && end <= to;
}

static bool table_is_in_payload(const struct program_table *table,
				uint64_t start, uint64_t size)
{
	return start + size >= start &&
	       table_is_within(start, start + size, table->payload_start,
			       table->payload_end);
}

static bool table_segment_is_right(const struct program_table *table,
				   const struct program_segment *segment,
				   uint64_t above)
{
	uint64_t sizes = segment->memory_size | segment->file_size;

	return !((segment->address | segment->physical | sizes) & PAGE_MASK) &&
	       segment->memory_size &&
	       segment->file_size <= segment->memory_size &&
	       segment->protection && segment->protection <= PROTECTION_ALL &&
	       segment->address + segment->memory_size > segment->address &&
	       table_is_within(segment->address,
			       segment->address + segment->memory_size, above,
			       ARROW_ARCH_USER_END) &&
	       (!segment->file_size ||
		table_is_in_payload(table, segment->physical,
				    segment->file_size));
}

const char *program_segments_fault(const struct program_table *table,
				   const struct program_segment *segments)
{
	const struct program_segment *end = segments + table->segment_count;
	uint64_t above = ARROW_ARCH_USER_START;

	for (; segments < end; segments++) {
		if (!table_segment_is_right(table, segments, above))
			return "a segment is wrong";
		above = segments->address + segments->memory_size;
	}
	if (table->brk < above || table->brk >= ARROW_ARCH_USER_END ||
	    table->brk & PAGE_MASK || table->entry >= above)
		return "a segment is wrong";
	return NULL;
}

static bool table_words_are_right(const struct program_table *table)
{
	uint64_t segments_size =
		table->segment_count * sizeof(struct program_segment);

	/* the name, and at least one byte each */
	return !(table->words % sizeof(uint64_t)) &&
	       table->argument_count < WORDS_MAX &&
	       table->variable_count < WORDS_MAX &&
	       table->words_size > (uint64_t)table->argument_count +
					   table->variable_count &&
	       table->words_size <= UINT64_MAX - segments_size &&
	       table_is_in_payload(table, table->words - segments_size,
				   segments_size + table->words_size);
}

const char *program_table_fault(const struct program_table *table,
				uint64_t image_end)
{
	if (table->magic != PROGRAM_MAGIC)
		return "its mark is gone";
	if (table->payload_start & PAGE_MASK ||
	    !table_is_within(table->payload_start, table->payload_end,
			     image_end, IMAGE_MAX))
		return "the payload is not behind the kernel";
	if (!table->segment_count ||
	    table->segment_count > PROGRAM_SEGMENTS_MAX)
		return "the number of segments is wrong";
	if (!table_words_are_right(table))
		return "the words are wrong";
	if (table->archive_start != table->archive_end &&
	    (table->archive_start & PAGE_MASK ||
	     !table_is_within(table->archive_start, table->archive_end,
			      table->payload_start, table->payload_end)))
		return "the archive is wrong";
	return NULL;
}
