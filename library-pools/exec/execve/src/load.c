/* SPDX-License-Identifier: BSD-3-Clause */
/* Mapping a file's segments: their pages come when they are touched. */
#include <arrow/arch/layout.h>
#include <arrow/user_memory.h>
#include <arrow/vma.h>

#include "exec_priv.h"

#define LOAD_PAGE ((uintptr_t)ARROW_ARCH_PAGE_SIZE)

/* Where linkers put programs with a fixed address, and the tool movable ones. */
#define LOAD_USUAL UINT64_C(0x400000)

/* Not larger than what is asked for, whatever memory there is; nothing replaced. */
#define LOAD_FLAGS \
	(ARROW_VMA_FIXED | ARROW_VMA_EMPTY | ARROW_VMA_NORESERVE)

static int load_segment(const struct elf_segment *segment,
			struct arrow_vma_source *source)
{
	uintptr_t start = segment->start;
	size_t rest = segment->size - segment->mapped;
	int error = 0;

	if (segment->mapped)
		error = arrow_vma_map(&start, segment->mapped,
				      segment->protection, LOAD_FLAGS, source,
				      segment->offset);
	start = segment->start + segment->mapped;
	if (!error && rest)
		error = arrow_vma_map(&start, rest, segment->protection,
				      LOAD_FLAGS, NULL, 0);
	/* what cannot be written keeps the file's bytes there, as on Linux */
	if (!error && segment->zeros && segment->protection & ARROW_ARCH_WRITE)
		error = (int)arrow_user_clear(segment->zeros,
					      -segment->zeros &
						      (LOAD_PAGE - 1));
	return error;
}

/* Round up to what an image asks for. */
static uintptr_t load_align(const struct elf_image *image, uintptr_t address)
{
	return (address + image->alignment - 1) & ~(image->alignment - 1);
}

static uintptr_t load_first(const struct elf_image *image)
{
	return image->segments[0].start & ~(image->alignment - 1);
}

int exec_place(struct elf_image *image)
{
	if (!image->movable)
		return 0;
	uintptr_t at = load_align(image, LOAD_USUAL);
	uintptr_t first = load_first(image);

	return elf_move(image, at > first ? at - first : 0);
}

int exec_place_loader(struct elf_image *image)
{
	uintptr_t start = 0;
	int error;

	if (!image->movable)
		return 0;
	error = arrow_vma_choose(&start,
				 elf_end(image) - load_first(image) +
					 image->alignment - LOAD_PAGE,
				 0);
	if (error)
		return error;
	return elf_move(image, load_align(image, start) - load_first(image));
}

int exec_load(struct arrow_file *file, const struct elf_image *image,
	      const struct arrow_vma_source **kept)
{
	static struct arrow_vma_source *before;
	struct arrow_vma_source *source;
	int error = file->ops->map(file, &source);

	if (error)
		return error;
	for (unsigned int i = 0; i < image->count && !error; i++)
		error = load_segment(&image->segments[i], source);
	if (!kept) {
		source->ops->release(source);
		return error;
	}
	/* known as long as the program runs, even if it is mapped no more */
	if (before)
		before->ops->release(before);
	*kept = before = source;
	return error;
}
