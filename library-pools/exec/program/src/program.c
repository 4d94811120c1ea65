/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From what the tool attached to the program's first instruction. Its pages are
 * mapped where they lie in the image, when it first touches them.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/program.h>
#include <arrow/arch/usertable.h>
#include <arrow/entropy.h>
#include <arrow/panic.h>
#include <arrow/plat/memory.h>
#include <arrow/pmm.h>
#include <arrow/program.h>
#include <arrow/vma.h>

#include "fault.h"
#include "stack.h"
#include "table.h"
#include "words.h"

struct arrow_program_layout arrow_program_layout;
uintptr_t (*arrow_program_vdso)(void);

static bool program_is_attached(void)
{
	return program_table.payload_start != program_table.payload_end;
}

static void program_refuse(const char *fault)
{
	if (fault)
		arrow_panic("the attached program cannot be used: %s", fault);
}

void arrow_program_claim(struct arrow_boot_info *info)
{
	if (!program_is_attached())
		return;
	program_refuse(program_table_fault(&program_table,
					   (uintptr_t)arrow_image_end -
						   ARROW_ARCH_IMAGE_BASE));
	info->image_end = program_table.payload_end + arrow_arch_load_offset;
}

bool arrow_program_archive(uint64_t *start, uint64_t *size)
{
	if (program_table.archive_start == program_table.archive_end)
		return false;
	*start = program_table.archive_start + arrow_arch_load_offset;
	*size = program_table.archive_end - program_table.archive_start;
	return true;
}

/* Add a block to the direct map, with a page for its table if it needs one. */
static void program_reach_block(uint64_t physical)
{
	void *page = NULL;
	int result = arrow_plat_direct_add(physical, 0);

	if (result < 0) {
		page = arrow_pmm_alloc(1);
		if (page)
			result = arrow_plat_direct_add(
				physical, (uintptr_t)page -
						  arrow_boot_info.direct_map);
	}
	if (result < 0)
		arrow_panic("the program's words are out of reach");
}

static uint64_t program_segments_size(void)
{
	return program_table.segment_count * sizeof(struct program_segment);
}

/* Make the attached texts readable, and the segments before them. */
static struct program_words program_read_words(void)
{
	uint64_t start = program_table.words + arrow_arch_load_offset;
	struct program_words words = {
		.texts = (const char *)(uintptr_t)(arrow_boot_info.direct_map +
						   start),
		.size = program_table.words_size,
		.argument_count = program_table.argument_count,
		.variable_count = program_table.variable_count,
	};

	for (uint64_t at = (start - program_segments_size()) &
			   ~(ARROW_PLAT_DIRECT_BLOCK - 1);
	     at < start + words.size; at += ARROW_PLAT_DIRECT_BLOCK)
		program_reach_block(at);
	return words;
}

static void program_check(int error)
{
	if (error)
		arrow_panic("the program's memory cannot be laid out (error %d)",
			    -error);
}

static void program_place(const struct program_segment *segment)
{
	uint64_t zeros = segment->memory_size - segment->file_size;

	if (segment->file_size)
		program_check(arrow_vma_place(
			segment->address, segment->file_size,
			segment->protection,
			segment->physical + arrow_arch_load_offset));
	if (zeros)
		program_check(
			arrow_vma_place(segment->address + segment->file_size,
					zeros, segment->protection, 0));
}

/* The protection bits of the table are those of the architecture's contract. */
_Static_assert(ARROW_ARCH_READ == 1 && ARROW_ARCH_WRITE == 2 &&
		       ARROW_ARCH_EXECUTE == 4,
	       "protection of segments");

static uintptr_t program_lay_out(const char *words)
{
	const struct program_segment *end = (const void *)words;
	const struct program_segment *segment = end - program_table.segment_count;
	unsigned int protection = ARROW_ARCH_READ | ARROW_ARCH_WRITE;
	uintptr_t top;

	program_refuse(program_segments_fault(&program_table, segment));
	for (; segment < end; segment++)
		program_place(segment);
	arrow_vma_brk_start(program_table.brk);
	if (program_table.stack_executable)
		protection |= ARROW_ARCH_EXECUTE;
	program_check(arrow_vma_stack(protection, &top));
	return top;
}

/* Numbers that nobody can foresee: for the places of mappings, and AT_RANDOM. */
struct program_random {
	uint64_t seed;
	char bytes[ARROW_PROGRAM_RANDOM_SIZE];
};

void arrow_program_run(void)
{
	struct arrow_program_layout *layout = &arrow_program_layout;
	struct program_random random;
	struct program_words words;
	struct program_found found = {.random = random.bytes};

	if (!program_is_attached())
		arrow_panic("no program is attached to this kernel");
	arrow_arch_program_init();
	arrow_arch_program_trap(program_fault);
	arrow_entropy_read(&random, sizeof(random));
	arrow_vma_seed(random.seed);
	words = program_read_words();
	layout->name = words.texts;
	if (CONFIG_PROGRAM_AGAIN)
		layout->executable = words.texts;
	layout->entry = program_table.entry;
	found.top = program_lay_out(words.texts);
	if (arrow_program_vdso)
		found.vdso = arrow_program_vdso();
	program_stack_fill(&program_table, &words, &found, layout);
	arrow_arch_program_enter(layout->entry, layout->stack);
}
