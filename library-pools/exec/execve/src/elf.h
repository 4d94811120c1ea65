/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * ELF files of programs, as the program found them: they may be hostile. What is
 * accepted is what the tool accepts when it attaches one (its ProgramReader),
 * but that segments stand in the order of their addresses and share no page.
 */
#pragma once

#include <arrow/types.h>

/* Linux's limit is a page of headers; real programs have a dozen. */
#define ELF_HEADERS_MAX 64

/* As many as the tool allows. */
#define ELF_SEGMENTS_MAX 16

/* Numbers of the System V ABI. */
#define ELF_EXECUTABLE 2
#define ELF_SHARED 3

/** struct elf_header - What a file begins with; layout of the ABI. */
struct elf_header {
	uint8_t mark[16];
	uint16_t type;
	uint16_t machine;
	uint32_t version;
	uint64_t entry;
	uint64_t headers;
	uint64_t sections;
	uint32_t flags;
	uint16_t size;
	uint16_t header_size;
	uint16_t header_count;
	uint16_t section_size;
	uint16_t section_count;
	uint16_t section_names;
};

/** struct elf_part - A program header; layout of the ABI. */
struct elf_part {
	uint32_t type;
	uint32_t flags;
	uint64_t offset;
	uint64_t address;
	uint64_t physical;
	uint64_t file_size;
	uint64_t memory_size;
	uint64_t alignment;
};

_Static_assert(sizeof(struct elf_header) == 64, "layout of the ABI");
_Static_assert(sizeof(struct elf_part) == 56, "layout of the ABI");

/**
 * struct elf_segment - A part of the program's memory.
 * @start: its first address, a multiple of the page size
 * @size: bytes of it, likewise
 * @mapped: bytes of these that are pages of the file, likewise
 * @offset: where these begin in the file, likewise
 * @zeros: address behind the last byte of the file's; from here on to the page's
 *	end are zeros if the segment has memory that the file has not
 * @protection: bits of ARROW_ARCH_READ and its sisters
 */
struct elf_segment {
	uintptr_t start;
	size_t size;
	size_t mapped;
	uint64_t offset;
	uintptr_t zeros;
	unsigned int protection;
};

/**
 * struct elf_image - What is to be loaded.
 * @segments: by address, without overlap, @count of them and at least one
 * @entry: the first instruction, in one that can be executed
 * @headers: where the program finds its headers; 0: nowhere
 * @header_count: how many there are
 * @base: what was added to its addresses
 * @alignment: what the base must be a multiple of, a power of two of at least a
 *	page
 * @loader_at: where in the file the name of its loader stands
 * @loader_size: bytes of that, NUL included; 0: it has none
 * @movable: addresses begin anywhere; else they are as they shall be
 * @stack_executable: it asks for such a stack
 */
struct elf_image {
	struct elf_segment segments[ELF_SEGMENTS_MAX];
	unsigned int count;
	uintptr_t entry;
	uintptr_t headers;
	uint64_t header_count;
	uintptr_t base;
	uint64_t alignment;
	uint64_t loader_at;
	uint64_t loader_size;
	bool movable;
	bool stack_executable;
};

/** elf_machine - The number of this architecture. */
extern const uint16_t elf_machine;

/**
 * elf_is_ours() - Is this a program's file, and can its headers be read?
 * @header: what it begins with
 * @size: bytes of the file
 *
 * Return: true if there are up to %ELF_HEADERS_MAX headers, all within the file.
 */
bool elf_is_ours(const struct elf_header *header, uint64_t size);

/**
 * elf_read() - Take the headers apart.
 * @header: of which elf_is_ours()
 * @parts: as many headers as it says
 * @size: bytes of the file
 * @image: filled in; undefined on failure
 *
 * Return: 0; -EACCES for a segment that could be written and executed at once;
 * -ENOEXEC for all else that cannot be loaded.
 */
int elf_read(const struct elf_header *header, const struct elf_part *parts,
	     uint64_t size, struct elf_image *image);

/** elf_end() - The address behind the last segment. */
uintptr_t elf_end(const struct elf_image *image);

/**
 * elf_move() - Give a movable image its place.
 * @image: as read
 * @base: added to all addresses; wraps around for one that goes down
 *
 * Return: 0; -ENOEXEC if a segment would not be in the program's part.
 */
int elf_move(struct elf_image *image, uintptr_t base);
