/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The table in the kernel's constants that says what is attached. The tool
 * writes it (module `packer`); both sides keep to this layout. Addresses named
 * "physical" are those of the link; arrow_arch_load_offset is to be added.
 */
#pragma once

#include <arrow/types.h>

#define PROGRAM_MAGIC UINT64_C(0x4d4750574f525241) /* "ARROWPGM" */
#define PROGRAM_SEGMENTS_MAX 16

/**
 * struct program_segment - A part of the program's memory, told before the words.
 * @address: where the program finds it
 * @memory_size: bytes it has
 * @physical: where the first @file_size bytes of it lie
 * @file_size: bytes that are in the image; the rest is zero
 * @protection: 1 to read, 2 to write, 4 to execute
 *
 * All but @protection are multiples of the page size.
 */
struct program_segment {
	uint64_t address;
	uint64_t memory_size;
	uint64_t physical;
	uint64_t file_size;
	uint32_t protection;
	uint32_t reserved;
};

/**
 * struct program_table - What is attached.
 * @magic: %PROGRAM_MAGIC
 * @payload_start: physical address of the first byte attached
 * @payload_end: and behind the last; equal: nothing is attached
 * @entry: address of the program's first instruction
 * @headers: address of its program headers in its memory; 0: not there
 * @header_count: how many there are
 * @base: by how much the program was moved
 * @brk: the first address behind its segments
 * @words: physical address of texts that end with NUL: the file's name, then
 *	@argument_count arguments, then @variable_count NAME=VALUE; a multiple
 *	of 8, before which the segments are told
 * @words_size: bytes of them
 * @archive_start: physical address of the archive of files
 * @archive_end: and behind it; equal: there is none
 * @stack_executable: 1 if the program asks for such a stack
 * @segment_count: how many segments there are, by address and without overlap
 */
struct program_table {
	uint64_t magic;
	uint64_t payload_start;
	uint64_t payload_end;
	uint64_t entry;
	uint64_t headers;
	uint64_t header_count;
	uint64_t base;
	uint64_t brk;
	uint64_t words;
	uint64_t words_size;
	uint32_t argument_count;
	uint32_t variable_count;
	uint64_t archive_start;
	uint64_t archive_end;
	uint64_t stack_executable;
	uint64_t segment_count;
};

/* Without padding; the size is also said in table.S. */
_Static_assert(sizeof(struct program_segment) == 40, "layout of the tool");
_Static_assert(sizeof(struct program_table) == 120, "layout of the tool");

/* The one there is; filled in by the tool, so not known to the compiler. */
extern const struct program_table program_table;

/**
 * program_table_fault() - What is wrong with a table.
 * @table: to look at; something is attached
 * @image_end: physical link address behind the linked part of the image
 *
 * Looks at nothing that is attached: none of it can be read yet.
 *
 * Return: some words for a person; NULL if all of it makes sense.
 */
const char *program_table_fault(const struct program_table *table,
				uint64_t image_end);

/**
 * program_segments_fault() - What is wrong with the segments of a table.
 * @table: in which no fault was found
 * @segments: of which it tells how many there are
 *
 * Return: some words for a person; NULL if all of it makes sense.
 */
const char *program_segments_fault(const struct program_table *table,
				   const struct program_segment *segments);
