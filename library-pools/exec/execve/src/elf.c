/* SPDX-License-Identifier: BSD-3-Clause */
/* Each number of the file is compared before anything is computed with it. */
#include <arrow/arch/layout.h>
#include <arrow/arch/usertable.h>
#include <arrow/errno.h>
#include <arrow/mem.h>

#include "elf.h"

#define ELF_PAGE ((uint64_t)ARROW_ARCH_PAGE_SIZE)
#define ELF_END ((uint64_t)ARROW_ARCH_USER_END)

/* What a file begins with: the mark, 64 bits, little-endian, version 1. */
#define ELF_MARK 0x00010102464c457full
#define ELF_MARK_BYTES 7

/* Kinds of headers, and bits of one that is loaded. */
#define ELF_LOAD 1
#define ELF_LOADER 3
#define ELF_STACK 0x6474e551
#define ELF_FLAG_EXECUTE 1
#define ELF_FLAG_WRITE 2

/* Longest name of a loader, NUL included: that of any path. */
#define ELF_LOADER_MAX 4096

/* No linker asks for more, and the tool refuses it. */
#define ELF_ALIGNMENT_MAX 0x20000000

static uint64_t elf_page_down(uint64_t address)
{
	return address & ~(ELF_PAGE - 1);
}

static uint64_t elf_page_up(uint64_t address)
{
	return elf_page_down(address + ELF_PAGE - 1);
}

/* Do @n bytes at @offset lie in the file? */
static bool elf_is_within(uint64_t offset, uint64_t n, uint64_t size)
{
	return offset <= size && n <= size - offset;
}

bool elf_is_ours(const struct elf_header *header, uint64_t size)
{
	static const uint64_t mark = ELF_MARK;

	return size >= sizeof(*header) &&
	       !memcmp(header->mark, &mark, ELF_MARK_BYTES) &&
	       (header->type == ELF_EXECUTABLE || header->type == ELF_SHARED) &&
	       header->machine == elf_machine &&
	       header->header_size == sizeof(struct elf_part) &&
	       header->header_count &&
	       header->header_count <= ELF_HEADERS_MAX &&
	       elf_is_within(header->headers,
			     header->header_count * sizeof(struct elf_part),
			     size);
}

static bool elf_is_loadable(const struct elf_part *part, uint64_t size)
{
	uint64_t alignment = part->alignment;

	return elf_is_within(part->offset, part->file_size, size) &&
	       part->file_size <= part->memory_size &&
	       elf_is_within(part->address, part->memory_size, ELF_END) &&
	       !((part->address ^ part->offset) & (ELF_PAGE - 1)) &&
	       !(alignment & (alignment - 1)) && alignment <= ELF_ALIGNMENT_MAX;
}

/* As on Linux, what may be written or executed may be read. */
static unsigned int elf_protection(const struct elf_part *part)
{
	unsigned int protection = ARROW_ARCH_READ;

	if (part->flags & ELF_FLAG_WRITE)
		protection |= ARROW_ARCH_WRITE;
	if (part->flags & ELF_FLAG_EXECUTE)
		protection |= ARROW_ARCH_EXECUTE;
	return protection;
}

static int elf_add(struct elf_image *image, const struct elf_part *part,
		   uint64_t size)
{
	const unsigned int both = ELF_FLAG_WRITE | ELF_FLAG_EXECUTE;
	struct elf_segment *segment = &image->segments[image->count];
	uint64_t start = elf_page_down(part->address);

	if (!part->memory_size)
		return 0;
	if (image->count == ELF_SEGMENTS_MAX || !elf_is_loadable(part, size) ||
	    (image->count && start < elf_end(image)))
		return -ENOEXEC;
	if ((part->flags & both) == both)
		return -EACCES;
	*segment = (struct elf_segment){
		.start = start,
		.size = elf_page_up(part->address + part->memory_size) - start,
		.offset = elf_page_down(part->offset),
		.protection = elf_protection(part),
	};
	if (part->file_size)
		segment->mapped =
			elf_page_up(part->address + part->file_size) - start;
	if (part->file_size && part->file_size < part->memory_size)
		segment->zeros = part->address + part->file_size;
	if (part->alignment > image->alignment)
		image->alignment = part->alignment;
	image->count++;
	return 0;
}

static int elf_add_loader(struct elf_image *image, const struct elf_part *part,
			  uint64_t size)
{
	/* as on Linux the first one counts, which has a character at least */
	if (image->loader_size)
		return 0;
	if (part->file_size < 2 || part->file_size > ELF_LOADER_MAX ||
	    !elf_is_within(part->offset, part->file_size, size))
		return -ENOEXEC;
	image->loader_at = part->offset;
	image->loader_size = part->file_size;
	return 0;
}

static int elf_take(struct elf_image *image, const struct elf_part *part,
		    uint64_t size)
{
	switch (part->type) {
	case ELF_LOAD:
		return elf_add(image, part, size);
	case ELF_LOADER:
		return elf_add_loader(image, part, size);
	case ELF_STACK:
		image->stack_executable = part->flags & ELF_FLAG_EXECUTE;
		return 0;
	default:
		return 0;
	}
}

/* Where the headers are in memory, if they are. */
static uintptr_t elf_headers(const struct elf_header *header,
			     const struct elf_part *parts)
{
	uint64_t bytes = header->header_count * sizeof(*parts);

	for (unsigned int i = 0; i < header->header_count; i++) {
		const struct elf_part *part = &parts[i];

		if (part->type == ELF_LOAD && part->memory_size &&
		    header->headers >= part->offset &&
		    elf_is_within(header->headers - part->offset, bytes,
				  part->file_size))
			return part->address + (header->headers - part->offset);
	}
	return 0;
}

static bool elf_can_begin(const struct elf_image *image)
{
	for (unsigned int i = 0; i < image->count; i++) {
		const struct elf_segment *segment = &image->segments[i];

		if (segment->protection & ARROW_ARCH_EXECUTE &&
		    image->entry >= segment->start &&
		    image->entry - segment->start < segment->size)
			return true;
	}
	return false;
}

uintptr_t elf_end(const struct elf_image *image)
{
	const struct elf_segment *last = &image->segments[image->count - 1];

	return last->start + last->size;
}

int elf_read(const struct elf_header *header, const struct elf_part *parts,
	     uint64_t size, struct elf_image *image)
{
	int error = 0;

	memset(image, 0, sizeof(*image));
	image->alignment = ELF_PAGE;
	image->movable = header->type == ELF_SHARED;
	image->entry = header->entry;
	for (unsigned int i = 0; i < header->header_count && !error; i++)
		error = elf_take(image, &parts[i], size);
	if (error)
		return error;
	if (!elf_can_begin(image) ||
	    (!image->movable &&
	     image->segments[0].start < ARROW_ARCH_USER_START))
		return -ENOEXEC;
	image->headers = elf_headers(header, parts);
	image->header_count = header->header_count;
	return 0;
}

int elf_move(struct elf_image *image, uintptr_t base)
{
	uintptr_t start = image->segments[0].start + base;
	uintptr_t size = elf_end(image) - image->segments[0].start;

	if (start < ARROW_ARCH_USER_START || !elf_is_within(start, size, ELF_END))
		return -ENOEXEC;
	for (unsigned int i = 0; i < image->count; i++) {
		struct elf_segment *segment = &image->segments[i];

		segment->start += base;
		if (segment->zeros)
			segment->zeros += base;
	}
	image->base = base;
	image->entry += base;
	if (image->headers)
		image->headers += base;
	return 0;
}
