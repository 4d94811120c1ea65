/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target: a file that shall be executed. What is taken lies in the program's
 * part, in order, within the file, and can nowhere be written and executed.
 * `arrow verify host` builds it, and runs it on tests/corpus.
 */
#include <stdlib.h>
#include <string.h>

#include "../src/elf.c"
#include "../src/script.c"

const uint16_t elf_machine = 62;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void fuzz_expect(bool holds)
{
	if (!holds)
		abort();
}

static void fuzz_segment(const struct elf_segment *segment, uintptr_t above,
			 size_t size)
{
	const unsigned int both = ARROW_ARCH_WRITE | ARROW_ARCH_EXECUTE;

	fuzz_expect(!((segment->start | segment->size | segment->mapped |
		       segment->offset) % ARROW_ARCH_PAGE_SIZE));
	fuzz_expect(segment->start >= above && segment->size &&
		    segment->mapped <= segment->size);
	fuzz_expect(segment->start + segment->size <= ARROW_ARCH_USER_END);
	fuzz_expect(!segment->mapped ||
		    (segment->offset <= size &&
		     segment->mapped <=
			     size - segment->offset + ARROW_ARCH_PAGE_SIZE));
	fuzz_expect(!segment->zeros ||
		    (segment->zeros >= segment->start &&
		     segment->zeros < segment->start + segment->size));
	fuzz_expect((segment->protection & both) != both);
}

static void fuzz_image(const struct elf_image *image, uintptr_t least,
		       size_t size)
{
	bool begins = false;

	fuzz_expect(image->count && image->count <= ELF_SEGMENTS_MAX);
	for (unsigned int i = 0; i < image->count; i++) {
		const struct elf_segment *segment = &image->segments[i];

		fuzz_segment(segment, least, size);
		least = segment->start + segment->size;
		begins |= image->entry >= segment->start &&
			  image->entry < least &&
			  segment->protection & ARROW_ARCH_EXECUTE;
	}
	fuzz_expect(begins && least == elf_end(image));
	fuzz_expect(!image->loader_size ||
		    image->loader_at + image->loader_size <= size);
}

static void fuzz_script(const uint8_t *bytes, size_t size)
{
	char line[SCRIPT_LINE] = "", *interpreter, *argument;

	memcpy(line, bytes, size < sizeof(line) ? size : sizeof(line));
	if (script_read(line, &interpreter, &argument))
		return;
	fuzz_expect(interpreter >= line + 2 && *interpreter);
	fuzz_expect(memchr(interpreter, 0,
			   (size_t)(line + sizeof(line) - interpreter)));
	fuzz_expect(!argument ||
		    (argument > interpreter &&
		     memchr(argument, 0,
			    (size_t)(line + sizeof(line) - argument))));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct elf_header header;
	struct elf_image image;
	uint64_t base = size;

	fuzz_script(bytes, size);
	if (size < sizeof(header))
		return 0;
	memcpy(&header, bytes, sizeof(header));
	if (!elf_is_ours(&header, size))
		return 0;
	/* a copy of the headers alone, so that nothing behind them is read */
	size_t n = header.header_count * sizeof(struct elf_part);
	struct elf_part *parts = malloc(n);

	fuzz_expect(parts);
	memcpy(parts, bytes + header.headers, n);
	if (!elf_read(&header, parts, size, &image)) {
		fuzz_image(&image,
			   image.movable ? 0 : ARROW_ARCH_USER_START, size);
		base = header.sections;
		if (image.movable &&
		    !elf_move(&image, base & ~(uint64_t)0xfff))
			fuzz_image(&image, ARROW_ARCH_USER_START, size);
	}
	free(parts);
	return 0;
}
